import type { Candidate, Sign } from './candidate.js';
import { formCost } from './form.js';
import { titleKey } from './keys.js';
import { numberOf } from './numbers.js';
import type { Recurrence } from './repetition.js';

/** What it costs to call a stretch of print a heading when nothing speaks for it. */
const PRIOR = 3.6;
/** What witnesses are worth. They can be wrong: a listed title may be the first words of a sentence. */
const LISTED = -9;
const DECLARED = -5.5;
/** The label of a form. */
const LABEL = 6;
/** A section that comes again once in every chapter, and what recurs here and there: marks of quotations, table heads, names. */
const PATTERN = -1;
const STRAY = 1;
const STRAY_EACH = 0.25;
const MOST_STRAY = 6;
const ONCE_A_CHAPTER = 0.75;
/** What stands right below the label of a form is its value. */
const VALUE = 3;
/** A chapter that the contents page does not name, where it names chapters. */
const UNLISTED = 3;
const FULL_CONTENTS = 3;
/** The usual name of a part that every reader knows. */
const NAMED = -5;
const ANYWHERE: ReadonlySet<Sign> = new Set(['cover', 'loose', 'inDebris']);
/** What reads so is a title in its words, whatever it stands among. */
const TITLE_LIKE = 2;

/** Parts of a document that go by a name. */
const NAMES =
  /^(?:impressum|inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung|vorworte?|vorbemerkung|grußworte?|präambel|einleitung|einführung|zusammenfassung|kurzfassung|fazit|ausblick|resümee|glossar|literatur|literaturverzeichnis|quellen|quellenverzeichnis|literaturundquellen|abkürzungsverzeichnis|abkürzungen|abbildungsverzeichnis|tabellenverzeichnis|abbildungsundtabellenverzeichnis|kartenverzeichnis|bildnachweis|anhang|anhänge|anlagen?|anlagenverzeichnis|danksagung)$/;

const SIGNS: Readonly<Record<Sign, number>> = {
  apart: -0.8,
  closed: -1.6,
  cut: 4,
  leads: -2.2,
  loose: 2.5,
  inText: -1,
  inDebris: 1.5,
  wide: 1.5,
  short: -0.7,
  huge: -4,
  large: -2.2,
  bold: -1.8,
  capitals: -1,
  marked: -1,
  smaller: 2.8,
  plain: 2,
  counted: 3,
  pageEnd: 0,
  cover: 10,
  joined: 1,
  other: 12,
};

/** The share of a look that is headings moves each of its candidates by so much at most, either way. */
const MOST_FROM_STYLE = 1.2;

/** Cost of calling each candidate a heading, without its number's place in the count: below zero it is one. */
export function ownCosts(
  candidates: readonly Candidate[],
  recurring: ReadonlyMap<Candidate, Recurrence>,
): Map<Candidate, number> {
  const labelEnds = new Set(candidates.flatMap((own) => (recurring.get(own)?.label ? [own.end] : [])));
  const chapters = chapterStarts(candidates);
  const stray = new Map(
    [...groupsOf(candidates, recurring)].map(([key, group]) => [key, !isOncePerChapter(group, chapters)]),
  );
  const complete = candidates.filter((own) => own.listed === 1 && isChapter(own)).length >= FULL_CONTENTS;
  return new Map(
    candidates.map((own) => {
      let cost = ownCost(own, recurring.get(own));
      if (labelEnds.has(own.start) && own.listed === null && !recurring.has(own)) cost += VALUE;
      const recurrence = recurring.get(own);
      if (recurrence && !recurrence.label)
        cost += stray.get(titleKey(own.text)) ? Math.min(MOST_STRAY, STRAY + STRAY_EACH * recurrence.count) : PATTERN;
      if (complete && own.listed === null && isChapter(own)) cost += UNLISTED;
      return [own, cost];
    }),
  );
}

const isChapter = ({ text }: Candidate): boolean => {
  const number = numberOf(text);
  return number?.scheme === 'arabic' && number.parts.length === 1;
};

function groupsOf(
  candidates: readonly Candidate[],
  recurring: ReadonlyMap<Candidate, Recurrence>,
): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const own of candidates) {
    if (!recurring.has(own)) continue;
    const key = titleKey(own.text);
    groups.set(key, [...(groups.get(key) ?? []), own]);
  }
  return groups;
}

/** Where the chapters begin that the contents page lists, else those with a number. */
function chapterStarts(candidates: readonly Candidate[]): number[] {
  const listed = candidates.filter((own) => own.listed !== null);
  const starts = listed.length > 0 ? listed : candidates.filter((own) => (numberOf(own.text)?.parts.length ?? 0) > 1);
  return starts.map(({ at }) => at);
}

function isOncePerChapter(group: readonly Candidate[], starts: readonly number[]): boolean {
  const parted = group.slice(1).filter((own, i) => starts.some((at) => at > group[i]!.at && at <= own.at));
  return parted.length >= ONCE_A_CHAPTER * (group.length - 1);
}

function ownCost(candidate: Candidate, recurrence: Recurrence | undefined): number {
  const number = numberOf(candidate.text);
  let cost = PRIOR + formCost(number ? candidate.text.slice(number.length) : candidate.text, number !== null);
  const named = number === null && recurrence === undefined && NAMES.test(titleKey(candidate.text));
  for (const sign of candidate.signs) if (!(named && ANYWHERE.has(sign))) cost += SIGNS[sign];
  if (candidate.listed !== null) cost += LISTED;
  if (candidate.declared !== null) cost += DECLARED;
  if (recurrence?.label) cost += LABEL;
  if (named) cost += NAMED;
  return cost;
}

/** For each look, what it says of its candidates: a look that mostly stands above running text is that of headings, one that mostly stands in
 * tables, maps and forms is not. In parts of a cost, at most `MOST_FROM_STYLE` either way.
 * @param cost own cost of each candidate */
export function styleCosts(
  candidates: readonly Candidate[],
  cost: (candidate: Candidate) => number,
): Map<string, number> {
  const counts = new Map<string, { good: number; bad: number }>();
  for (const candidate of candidates) {
    if (formCost(candidate.text, true) > TITLE_LIKE || candidate.signs.has('cut') || candidate.signs.has('other'))
      continue;
    const own = counts.get(candidate.style) ?? { good: 0, bad: 0 };
    if (candidate.listed !== null || candidate.declared !== null || cost(candidate) < 0) own.good++;
    else own.bad++;
    counts.set(candidate.style, own);
  }
  const costs = new Map<string, number>();
  for (const [style, { good, bad }] of counts) {
    const odds = Math.log((bad + 1) / (good + 1));
    costs.set(style, Math.max(-MOST_FROM_STYLE, Math.min(MOST_FROM_STYLE, odds)));
  }
  return costs;
}

/** What has so few letters below it before the next of its look is an entry of a list, rather than a section. */
const ROOM = 300;
const NO_ROOM = 1.2;

/** What the room below candidates of one look says, for those that nothing but their look makes headings.
 * @param cost of each candidate so far */
export function roomCosts(
  candidates: readonly Candidate[],
  cost: (candidate: Candidate) => number,
): Map<Candidate, number> {
  const found = new Map<Candidate, number>();
  const likely = candidates.filter((own) => cost(own) < 0);
  for (const [i, own] of likely.entries()) {
    if (own.listed !== null || own.declared !== null || numberOf(own.text) !== null) continue;
    const next = likely.slice(i + 1, i + 4).find((other) => other.start >= own.end);
    if (next?.style !== own.style) continue;
    if (next.at - own.at - own.text.length < ROOM) found.set(own, NO_ROOM);
  }
  return found;
}
