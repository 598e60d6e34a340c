import type { Token } from './tokens.js';

const NEGATORS = new Set([
  'nicht',
  'kein',
  'keine',
  'keinen',
  'keiner',
  'keinem',
  'keines',
  'keinerlei',
  'nie',
  'niemals',
  'ohne',
  'weder',
  'nirgends',
  'niemand',
  'fehlend',
  'fehlende',
  'fehlender',
  'fehlen',
  'fehlt',
  'fehlte',
  'fehlten',
  'verzichtet',
  'verzichten',
  'entfällt',
  'entfallen',
  'entfiel',
  'unterblieb',
  'unterbleibt',
  'abgelehnt',
  'ausgeschlossen',
  'mangels',
]);
/** Words after "nicht" that turn it into no negation of the clause. */
const HARMLESS_AFTER = new Set([
  'nur',
  'zuletzt',
  'allein',
  'bloß',
  'bloss',
  'zwangsläufig',
  'unbedingt',
  'selten',
  'umsonst',
  'immer',
  'ausschließlich',
  'ausschliesslich',
  'lediglich',
  'ganz',
  'erst',
]);
const CLAUSE =
  /[;:!?]|,(?=\s+(?:sondern|aber|jedoch|doch|während|weil|da|wenn|dass|damit|obwohl|sodass|wobei|wohingegen|wodurch)\b)|\s[–-]\s/g;

/**
 * Token ranges [start, end) that are negated: the clause around a negator ("erfolgt keine Erfassung", "fand nicht statt", "wurde verzichtet auf",
 * "ohne Beteiligung von"). "nicht nur … sondern auch", "nicht zuletzt", "muss nicht bei null anfangen", "kein Randproblem" are no negation.
 */
export function negatedRanges(text: string, tokens: readonly Token[]): [number, number][] {
  let clauses: number[] | null = null;
  const found: [number, number][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!NEGATORS.has(token.folded)) continue;
    const next = tokens[i + 1]?.folded ?? '';
    const next2 = tokens[i + 2]?.folded ?? '';
    if (token.folded === 'nicht') {
      if (HARMLESS_AFTER.has(next) || /^(?:deutsch|staatlich|kommerziell|öffentlich|städtisch|motorisiert)/.test(next))
        continue;
      if (next === 'bei' && (next2 === 'null' || next2 === '0')) continue;
      if (tokens[i - 1]?.folded === 'noch' && next === 'ausreichend') continue;
    }
    if (
      token.folded === 'ohne' &&
      /^(?:deutsch|eigene|migrations|schul|berufs|ausbildung|abschluss|weiteres|zweifel|behinder|barriere|auto|mindest)/.test(
        next,
      )
    )
      continue;
    if (/^kein/.test(token.folded) && /^(?:zweifel|randproblem|neues|neuland)/.test(next2 || next)) continue;
    // "keine deutsche Staatsangehörigkeit", "kein Deutsch": says who somebody is, not that something is not done
    if (/^kein/.test(token.folded) && /^deutsch/.test(next)) continue;
    if (/^ausgeschlossen$/.test(token.folded)) continue;
    let from = 0;
    let to = text.length;
    // few sentences are negated: only then are clauses looked for
    clauses ??= [...text.matchAll(CLAUSE)].map((m) => m.index);
    for (const b of clauses) {
      if (b < token.from) from = b;
      else if (b >= token.to) {
        to = b;
        break;
      }
    }
    // "ohne X", "keine X" reach forward; "nicht", "verzichtet", "fehlen" take the whole clause
    const forward = token.folded === 'ohne' || token.folded === 'mangels';
    const start = forward ? i : tokens.findIndex((t) => t.from >= from);
    let end = tokens.findIndex((t) => t.from >= to);
    if (end < 0) end = tokens.length;
    if (forward) end = Math.min(end, i + 6);
    found.push([Math.max(0, start), end]);
  }
  return found;
}
