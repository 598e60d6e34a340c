import { type Clauses, clausesOf } from './clauses.js';
import type { Token } from './tokens.js';
import { isFiniteVerb, strongForm } from './verbs.js';

/**
 * How firmly something is said: done > decided > stated > intended > possible > open. `done` is past and over; `open` says that it is not settled
 * ("noch festzulegen", "ob …, ist offen").
 */
export type Modality = 'done' | 'decided' | 'stated' | 'intended' | 'possible' | 'open';

const POSSIBLE =
  /^(?:könnte|könnten|denkbar|vorstellbar|erwägen|erwogen|eventuell|evtl|möglicherweise|ggf|gegebenenfalls|wäre|wären|würde|würden|hätte|hätten|dürfte|dürften|optional|wünschenswert|perspektivisch|prüfen|angeregt)$/;
const INTENDED =
  /^(?:soll|sollen|sollte|sollten|geplant|geplante[rsnm]?|beabsichtigt|angestrebt|anstreben|anzustreben|strebt|möchte|möchten|will|wollen|angedacht|empfohlen|empfiehlt|empfehlen|vorgeschlagen|schlagen|müssen|muss|möge|mögen)$/;
const DECIDED =
  /^(?:wird|werden|vorgesehen|beschlossen|festgelegt|vereinbart|verankert|beauftragt|zugesagt|bewilligt)$/;
const PARTICIPLE =
  /^(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|er|ver|ent|zer|über|unter|wider|miss)\p{Ll}{3,}(?:t|en)|\p{Ll}+iert)$/u;
const NO_PARTICIPLE =
  /^(?:gegen|gegebenen|genügen|gehören|gelten|gelingen|gestalten|gewinnen|gebieten|gemeinden|über|überall|unter|unten|erst|ersten|bereit|bereits|besten|beiden|entlang|unterschiedlichen|beraten|werden|verbessern|gerecht|gut)$/;
/** To-infinitives: "ist zu prüfen", "sind einzubinden". */
const TO_INFINITIVE = /\p{Ll}zu\p{Ll}{3,}en$/u;
const isBe = (w: string) => /^(?:ist|sind|war|waren|bleibt|bleiben)$/.test(w);

/** What the words [start, end) of one clause say of themselves; null without a verb. */
function ofWords(words: readonly Token[], all: readonly Token[], at: readonly number[]): Modality | null {
  const has = (pattern: RegExp) => words.some((t) => !t.capital && pattern.test(t.folded));
  const said = words.map((t) => t.folded).join(' ');
  if (
    /(?:^| )(?:noch|bislang) (?:\S+ ){0,3}(?:offen|festzulegen|zu klären|zu bestimmen|zu entscheiden|unklar|ungeklärt|zu benennen|auszuarbeiten|abzustimmen|zu definieren)(?: |$)|(?:^| )(?:bleibt|ist|sind|war|waren) (?:\S+ ){0,4}(?:offen|ungeklärt|unklar|ungewiss)(?: |$)|(?:^| )in klärung(?: |$)|(?:steht|stehen) (?:\S+ ){0,6}noch aus(?: |$)|(?:^| )noch (?:\S+ )?nicht (?:\S+ ){0,4}(?:entschieden|geklärt|festgelegt|gesichert|bestimmt|beschlossen|abgeschlossen|terminiert|besetzt|finanziert|bewilligt)(?: |$)|(?:wird|werden|muss|müssen) (?:\S+ ){0,4}(?:noch|später|erst) (?:\S+ ){0,4}(?:festgelegt|bestimmt|geklärt|entschieden|benannt|definiert|abgestimmt)(?: |$)|(?:wird|werden) (?:\S+ ){0,6}(?:geprüft|entscheidet sich)(?: |$)|(?:entscheidet|zeigt) sich (?:erst |noch )?später/.test(
      said,
    )
  )
    return 'open';
  if (
    has(POSSIBLE) ||
    /(?:^| )(?:bietet|böte|bieten) sich (?:\S+ ){0,5}an(?: |$)|(?:ist|sind|wäre) zu (?:überlegen|prüfen|erwägen|diskutieren)/.test(
      said,
    )
  )
    return 'possible';
  const finite = at.filter((i) => isFiniteVerb(all, i));
  // beside the verb that a clause has, a word that ends like a past stands before its noun: "gezählt werden bewohnte Häuser"
  const auxiliary = words.some((t) => !t.capital && AUXILIARY.test(t.folded));
  const past = finite.some((i) => {
    const form = strongForm(all[i]!.folded);
    const word = all[i]!.folded;
    if (form) return form.past && !isBe(word);
    if (auxiliary && all[i + 1]?.capital) return false;
    return /(?:te|ten)$/.test(word) && !NO_PAST.test(word) && !STEM_IN_T.test(word) && !isAttribute(all, i);
  });
  const was = words.some((t) => /^(?:war|waren)$/.test(t.folded));
  const wanted = words.some((t, i) => !t.capital && INTENDED.test(t.folded) && !spared(words, i));
  const served = /(?:^| )sollten? (?:\S+ )*dienen/.test(said);
  const now = has(/^(?:soll|sollen|muss|müssen|will|wollen|möchte|möchten)$/);
  const perfect =
    words.some((t) => /^(?:hat|haben|ist|sind|habe)$/.test(t.folded) && !t.capital) &&
    (has(/^(?:worden|geworden)$/) ||
      (words.some((t) => /^(?:hat|haben|habe)$/.test(t.folded)) && words.some((t) => isParticiple(t))));
  if ((past || was || perfect) && !now) return 'done';
  if (wanted && !served) return 'intended';
  if (aims(said)) return 'intended';
  if (
    words.some(
      (t, i) =>
        isBe(t.folded) &&
        words
          .slice(i + 1)
          .some(
            (u, k) =>
              TO_INFINITIVE.test(u.folded) ||
              (u.folded === 'zu' && /en$/.test(words[i + k + 2]?.folded ?? '') && words[i + k + 2]?.capital === false),
          ),
    )
  )
    return 'intended';
  if (has(DECIDED)) return 'decided';
  // "ist entstanden", "sind eingeflossen": the participle of a verb of motion or change
  if (
    words.some((t) => /^(?:ist|sind)$/.test(t.folded)) &&
    words.some((t) => !t.capital && /ge\p{Ll}{3,}(?:t|en)$/u.test(t.folded) && isParticiple(t))
  )
    return 'done';
  return finite.length > 0 ? 'stated' : null;
}

/** Finite verbs that leave a clause no other. */
const AUXILIARY = /^(?:wird|werden|ist|sind|hat|haben|soll|sollen|muss|müssen|kann|können)$/;

/** Forms of modals that end like a past and may be none. */
const NO_PAST = /^(?:sollten?|könnten?|möchten?|müssten?|dürften?|hätten?|wollten?)$/;

/** Infinitive and present of verbs whose stem ends in "t": "berichten" is no past, which is "berichteten". */
const STEM_IN_T =
  /(?:richten|(?:^|be)achten|trachten|obachten|nachten|pachten|arbeiten|leiten|reiten|deuten|(?:^|be|aus|auf|ab|ver)werten|warten|starten|leisten|(?:^|aus|bei|ent|er|be|ein|fest|zurück|vor|unter|ge|ver)halten|walten|stalten|schalten|falten|spalten|bieten|bitten|treten|raten|kosten|testen|haften|schaften|stiften|mieten|worten|gelten|lasten|rüsten|sichten|dichten|pflichten|zichten|fürchten|flüchten|leuchten|statten|retten|fluten|güten|hüten|tasten|heften|lüften|fristen|stätten)$/;

/** Verbs that begin with "ge" in every form; of all others a word of that kind is a participle. */
const BEGINS_WITH_GE = /^ge(?:hör|lang|nüg|wöhn|fährd|nehmig|währ|stalt|brauch|leit|denk|winn|biet)/;

/** Whether a word that ends like a past stands before its noun: "umgesetzten Maßnahmen", "neu ausgelosten Teilnehmern", "permanenten und transparenten …". */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.folded;
  if (
    /^(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|her|hin|mit|nach|nieder|um|unter|vor|weg|weiter|zu|zurück|zusammen)ge\p{L}{2,}te[nrms]?$/u.test(
      word,
    )
  )
    return true;
  if (/^ge\p{L}{2,}te[nrms]?$/u.test(word) && !BEGINS_WITH_GE.test(word)) return true;
  const before = tokens[i - 1]?.folded ?? '';
  if (/^(?:d(?:er|ie|as|e[mns])|ein(?:e[nrms]?)?|zu[rm]?|mit|vo[nm]|im|am)$/.test(before)) return true;
  const twin = tokens[i - 2];
  if (tokens[i + 1]?.capital !== true || !/^(?:und|oder|sowie)$/.test(before)) return false;
  return twin !== undefined && !twin.capital && twin.folded.slice(-2) === word.slice(-2);
}

const isParticiple = (t: Token): boolean =>
  t.kind === 'word' && !t.capital && PARTICIPLE.test(t.folded) && !NO_PARTICIPLE.test(t.folded);

/** "Ziel ist, …" is an aim; a heading "Ziele" or "das Ziel 3" is not. */
const aims = (said: string): boolean =>
  /(?:^| )(?:ziel|zielsetzung|absicht|anliegen|vorhaben) (?:der \S+ |des \S+ |dabei |hierbei )?(?:ist|sind|bleibt)(?: |$)|(?:^| )(?:ist|sind|bleibt|setzt sich) (?:\S+ ){0,3}(?:ziel|anliegen|absicht)(?: |$)|(?:^| )(?:zum|als) ziel (?:gesetzt|setzt)/.test(
    said,
  );

/** "muss die Stadt nicht bei null anfangen" says what there is. */
const spared = (words: readonly Token[], i: number): boolean =>
  /^müss|^muss/.test(words[i]!.folded) && words.slice(i + 1).some((t) => t.folded === 'nicht');

/** Modality of each clause, by its number. A clause without a verb goes with the one it hangs on, or with the main clause before it. */
export function modalities(tokens: readonly Token[], clauses: Clauses): Modality[] {
  const members: number[][] = clauses.list.map(() => []);
  for (let i = 0; i < tokens.length; i++) members[clauses.of[i]!]!.push(i);
  const found: (Modality | null)[] = clauses.list.map((clause, id) => {
    const at = members[id]!;
    const own = ofWords(
      at.map((i) => tokens[i]!),
      tokens,
      at,
    );
    if (clause.kind === 'open' && own !== null && own !== 'done') return clause.opener === 'ob' ? 'open' : 'possible';
    return own;
  });
  return found.map((own, id) => {
    if (own !== null) return own;
    const parent = clauses.list[id]!.parent;
    if (parent !== null && found[parent]) return found[parent]!;
    const before = found
      .slice(0, id)
      .filter((m) => m !== null)
      .at(-1);
    return before ?? found.find((m) => m !== null) ?? 'stated';
  });
}

const RANK: Readonly<Record<Modality, number>> = { open: -1, possible: 0, intended: 1, stated: 2, decided: 3, done: 4 };

/** Whether `a` is said at least as firmly as `b`. */
export const asFirm = (a: Modality, b: Modality): boolean => RANK[a] >= RANK[b];
export const firmness = (m: Modality): number => RANK[m];

/** Modality of a sentence as a whole: of its first main clause with a verb; the weakest where the sentence is one clause. */
export function modalityOf(text: string, tokens: readonly Token[], known?: Clauses): Modality {
  const clauses = known ?? clausesOf(text, tokens);
  const all = modalities(tokens, clauses);
  const main = clauses.list.flatMap((c, id) => (c.parent === null && clauses.of.includes(id) ? [all[id]!] : []));
  return main[0] ?? all[0] ?? 'stated';
}
