import type { Token } from './tokens.js';

/** Infinitive, then the finite forms and the participle that no rule of endings gives: present with change of vowel, past, participle. */
const STRONG = `anbieten|bietet bot boten geboten
bleiben|bleibt blieb blieben geblieben
bringen|brachte brachten gebracht
denken|dachte dachten gedacht
entscheiden|entschied entschieden
entstehen|entstand entstanden
fahren|fährt fuhr fuhren gefahren
fallen|fällt fiel fielen gefallen
fangen|fängt fing fingen gefangen
finden|fand fanden gefunden
fließen|fliesst floss flossen geflossen
geben|gibt gab gaben gegeben
gehen|ging gingen gegangen
gelten|gilt galt galten gegolten
gewinnen|gewann gewannen gewonnen
greifen|griff griffen gegriffen
haben|hat hatte hatten gehabt
halten|hält hielt hielten gehalten
heißen|heisst hiess hiessen geheissen
helfen|hilft half halfen geholfen
kennen|kannte kannten gekannt
kommen|kam kamen gekommen
laden|lädt lud luden geladen
lassen|lässt liess liessen gelassen
laufen|läuft lief liefen gelaufen
lesen|liest las lasen gelesen
liegen|lag lagen gelegen
messen|misst mass massen gemessen
nehmen|nimmt nahm nahmen genommen
nennen|nannte nannten genannt
raten|rät riet rieten geraten
rufen|ruft rief riefen gerufen
scheiden|schied schieden geschieden
schlagen|schlägt schlug schlugen geschlagen
schließen|schliesst schloss schlossen geschlossen
schreiben|schrieb schrieben geschrieben
sehen|sieht sah sahen gesehen
sein|ist sind war waren gewesen
sitzen|sass sassen gesessen
sprechen|spricht sprach sprachen gesprochen
stehen|stand standen gestanden
steigen|stieg stiegen gestiegen
sinken|sank sanken gesunken
tragen|trägt trug trugen getragen
treffen|trifft traf trafen getroffen
treten|tritt trat traten getreten
tun|tut tat taten getan
wachsen|wächst wuchs wuchsen gewachsen
weisen|weist wies wiesen gewiesen
werben|wirbt warb warben geworben
werden|wird wurde wurden geworden worden
werfen|wirft warf warfen geworfen
wissen|weiss wusste wussten gewusst
ziehen|zog zogen gezogen`;

/** Prefixes that a strong verb keeps in all its forms: "beschloss" is "beschließen". */
const KEPT = ['be', 'ent', 'er', 'ge', 'ver', 'über', 'unter', 'wider', 'durch', 'miss', 'hinter'];

interface Form {
  readonly infinitive: string;
  readonly kind: 'finite' | 'participle';
  readonly past: boolean;
}

const PRESENT =
  /^(?:bietet|bleibt|fährt|fällt|fängt|fliesst|gibt|gilt|hat|hält|heisst|hilft|lädt|lässt|läuft|liest|misst|nimmt|rät|ruft|schlägt|schliesst|sieht|ist|sind|spricht|trägt|trifft|tritt|tut|wächst|weist|wirbt|wird|wirft|weiss)$/;

const IRREGULAR: ReadonlyMap<string, Form> = new Map(
  STRONG.split('\n').flatMap((line): [string, Form][] => {
    const [infinitive, forms] = line.split('|') as [string, string];
    const base = infinitive === 'anbieten' ? 'bieten' : infinitive.replaceAll('ß', 'ss');
    return forms.split(' ').map((form) => {
      const participle = form.startsWith('ge') && /(?:en|t|an)$/.test(form);
      return [
        form,
        {
          infinitive: base,
          kind: participle || form === 'worden' ? 'participle' : 'finite',
          past: !PRESENT.test(form) && !participle,
        },
      ];
    });
  }),
);

/** The form of a strong verb, with or without a prefix that stays; null for all other words. */
export function strongForm(folded: string): Form | null {
  const known = IRREGULAR.get(folded);
  if (known) return known;
  for (const prefix of KEPT) {
    if (!folded.startsWith(prefix)) continue;
    const form = IRREGULAR.get(folded.slice(prefix.length));
    if (form && form.kind === 'finite' && form.infinitive !== 'sein' && form.infinitive !== 'werden')
      return { ...form, infinitive: prefix + form.infinitive };
  }
  return null;
}

/** Words that end like verbs and are none. */
const NO_VERB = new Set(
  'und oder mit seit bereits meist selbst zuletzt zunächst insgesamt statt erst jetzt nicht fast weit laut samt bekannt gesamt damit somit mithin sonst einst höchst längst möglichst mindestens gut halt hart leicht recht direkt dicht gerecht gemischt bunt alt kalt breit zeit stadt letzte letzten erste ersten zweite zweiten dritte dritten beste besten heute heutige gestern mitte seite weite breite alte alten rechte echte echten bunte gute guten den einen keinen ihren seinen deren denen allen vielen wenigen anderen weiteren neuen zwischen gegen neben oben unten außen aussen innen wegen eigenen einzelnen sieben zehn ihnen jeden diesen jenen solchen manchen welchen beiden meisten daneben dagegen hingegen deswegen zusammen morgen meinen gemeinsam sowie wie die sie eine seine ihre keine diese jede alle viele andere weitere neue eigene beide diese ohne bitte heute gerne'.split(
    ' ',
  ),
);
const MODALS =
  /^(?:soll|sollen|sollte|sollten|muss|müssen|musste|mussten|kann|können|konnte|konnten|könnte|könnten|darf|dürfen|durfte|durften|dürfte|dürften|will|wollen|wollte|wollten|möchte|möchten|mag|mögen|wäre|wären|würde|würden|hätte|hätten|sei|seien|habe|habt|werde|bin)$/;
const LEADS_NOUN =
  /^(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|eines|kein\p{L}*|zur|zum|im|am|vom|beim|ins|ans|in|an|auf|aus|mit|von|zu|bei|nach|vor|durch|für|über|unter|ohne|um|gegen|als|ihr\p{L}*|sein\p{L}{1,2}|unser\p{L}*|dies\p{L}*|jed\p{L}*|all\p{L}*|viel\p{L}*|sehr|\p{L}+(?:liche|lichen|licher|ische|ischen|ischer|ige|igen|iger|ende|enden|ender))$/u;

/**
 * Whether the word at `i` is a finite verb: a form of an auxiliary, a modal or a strong verb, or a small word that ends like one where no noun phrase
 * needs it as an adjective ("die geplanten Räume"). Infinitives and participles are none.
 */
export function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || (token.capital && i > 0)) return false;
  const word = token.folded;
  if (NO_VERB.has(word)) return false;
  if (MODALS.test(word)) return true;
  const strong = strongForm(word);
  if (strong) return strong.kind === 'finite';
  if (word.length < 4) return false;
  // the plural between its subject and what follows: "Vermieter weisen Familien ab", "im Museum führen Zugewanderte"
  if (/(?:en|ern|eln)$/.test(word) && !/ten$/.test(word)) {
    const next = tokens[i + 1];
    return (
      i > 0 &&
      i <= 10 &&
      next !== undefined &&
      tokens[i - 1]!.capital &&
      next.from === token.to + 1 &&
      !/^(?:zu|und|oder)$/.test(next.folded) &&
      !NO_PLURAL.test(word)
    );
  }
  if (!/(?:t|te|ten)$/.test(word)) return false;
  // participles: "beteiligt", "genutzt" need their auxiliary, which is found by itself
  if (/^(?:ge|be|ver|er|ent|zer)\p{L}+t$/u.test(word) || /\p{Ll}{2}ge\p{Ll}{3,}t$/u.test(word) || /iert$/.test(word)) {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    return (
      i > 0 &&
      i <= 8 &&
      before?.capital === true &&
      next !== undefined &&
      /^(?:der|die|das|den|dem|ein|eine|einen|einem|sich|sie|es|auch|in|an|mit|zu|für|auf|über|jährlich|regelmässig|\p{Lu})/u.test(
        next.capital ? 'X' : next.folded,
      ) &&
      !tokens
        .slice(0, i)
        .some((t, k) => k < i && !t.capital && (MODALS.test(t.folded) || strongForm(t.folded)?.kind === 'finite'))
    );
  }
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const attribute =
    /(?:te|ten)$/.test(word) && next?.capital === true && (before === undefined || LEADS_NOUN.test(before.folded));
  return (
    !attribute &&
    !(before !== undefined && /^(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|zu|sehr)$/.test(before.folded))
  );
}

/** Adjectives and the like that stand after a noun. */
const NO_PLURAL = /(?:ischen|lichen|igen|baren|losen|samen|einen|ihren|sten|ßen|genen|ieren|worden|geben)$/;

const PARTICLES = new Set(
  'ab an auf aus bei dar durch ein fest fort her hin mit nach nieder teil um unter vor wahr weg weiter wieder zu zurück zusammen statt bereit voran herein hinzu heran hervor entgegen fern frei offen'.split(
    ' ',
  ),
);
/** Separable verbs are put together again only over so many words. */
const FRAME = 32;

/** Whether the word at `i` may be a particle at the end of its clause: nothing or a joining word follows. */
function closes(text: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next) return true;
  if (/[.,;:!?)–]/.test(text.slice(tokens[i]!.to, next.from))) return true;
  return /^(?:und|oder|sowie)$/.test(next.folded);
}

const infinitiveOf = (word: string): string | null => {
  const strong = strongForm(word);
  if (strong) return strong.infinitive;
  const stem = /^(\p{L}{2,}?)(?:eten|ete|ten|te|et|t|en|e)$/u.exec(word)?.[1];
  return stem ? `${stem}en` : null;
};

/**
 * Separable verbs in one piece: for each verb whose particle stands at the end of the clause ("suchte … auf", "nahm … teil"), its number and the
 * forms that a word list may know: "aufsuchte", "aufsuchen".
 */
export function separableVerbs(text: string, tokens: readonly Token[]): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let i = 2; i < tokens.length; i++) {
    const particle = tokens[i]!;
    if (particle.capital || !PARTICLES.has(particle.folded) || !closes(text, tokens, i)) continue;
    for (let v = i - 1; v >= Math.max(0, i - FRAME); v--) {
      const gap = text.slice(tokens[v]!.to, tokens[v + 1]!.from);
      if (/[.;:!?]/.test(gap)) break;
      if (!isFiniteVerb(tokens, v) || MODALS.test(tokens[v]!.folded)) continue;
      const infinitive = infinitiveOf(tokens[v]!.folded);
      if (infinitive === 'werden' || infinitive === 'sein') break;
      found.set(v, [particle.folded + tokens[v]!.folded, ...(infinitive ? [particle.folded + infinitive] : [])]);
      break;
    }
  }
  return found;
}
