import type { AuditResult, CriterionResult, ResultPlace } from '../../audit/result.js';
import type { Cause } from '../causes.js';
import { remedyOf } from '../causes.js';
import { isGap } from '../gaps.js';
import { percent } from '../numbers.js';
import { guideText, phrases, searchedText } from '../phrases.js';
import { placeText, sectionText } from '../places.js';
import { passage } from '../quoted.js';
import { noteTexts } from '../standing.js';
import { verdictMarks } from '../trust.js';
import { hanging, type Page, spread } from './page.js';
import { clean, displayWidth, pad, shellPath, shorten } from './wrap.js';

/** Longest quote shown; the whole stands in the document and in the JSON. */
const QUOTE = 240;
const INDENT = 9;

const at = (page: Page, place: ResultPlace) => {
  const text = placeText(place, page.options.language);
  return text === '' ? '' : ` (${text})`;
};

/** "✗ M-03   Kosten der Maßnahmen            Leitfaden 6.2" */
function title(page: Page, c: CriterionResult): string[] {
  const { style } = page;
  const symbol = style.symbol[c.verdict];
  const { language } = page.options;
  const guide = clean([...verdictMarks(c, language), guideText(c, language)].join(` ${style.dot} `));
  const id = pad(`${symbol} ${c.id}`, INDENT);
  const room = page.width - INDENT;
  const name = clean(c.title);
  const paintId = style.verdict[c.verdict](id);
  if (displayWidth(name) + displayWidth(guide) + 2 <= room) {
    const gap = room - displayWidth(name) - displayWidth(guide);
    return [paintId + style.bold(name) + ' '.repeat(gap) + style.dim(guide)];
  }
  const lines = hanging(page, INDENT, '', name, style.bold);
  return [paintId + lines[0]!.slice(INDENT), ...lines.slice(1), ...spread(page, '', guide).slice(0, 1).map(style.dim)];
}

function evidence(page: Page, c: CriterionResult, most: number): string[] {
  const p = phrases(page.options.language);
  const label = `${p.evidence}:`;
  const like = page.repeats.evidenceLike(c);
  if (like !== null) return hanging(page, INDENT, label, p.evidenceLike(like));
  const shown = page.repeats.evidence(c).slice(0, most);
  return shown.flatMap((e) => {
    const section = e.section.length > 0 ? ` ${page.style.dot} ${clean(sectionText(e.section))}` : '';
    return hanging(
      page,
      INDENT,
      label,
      `${phrases(page.options.language).quote(shorten(passage(clean(e.quote)), QUOTE))}${at(page, e)}${section}`,
    );
  });
}

function nearMisses(page: Page, c: CriterionResult, most: number): string[] {
  const label = `${phrases(page.options.language).nearMiss}:`;
  return page.repeats
    .near(c)
    .slice(0, most)
    .flatMap((n) =>
      hanging(
        page,
        INDENT,
        label,
        `${phrases(page.options.language).quote(shorten(passage(clean(n.quote)), QUOTE))}${at(page, n)} ${page.style.none} ${clean(n.why)}`,
      ),
    );
}

/** What people have said of it. */
const notes = (page: Page, c: CriterionResult): string[] =>
  noteTexts(c, page.options.language).flatMap((text) => hanging(page, INDENT, '', clean(text), page.style.accent));

/** A gap: why, what there is of it, where it was looked for, what nearly counted, what would close it. */
export function gap(page: Page, c: CriterionResult, document: AuditResult['document']): string[] {
  const { style, options } = page;
  const p = phrases(options.language);
  const most = options.all ? 5 : 1;
  const remedy = clean(c.remedy).replace(/\b(?:DATEI|FILE)\b/g, () => shellPath(document.path));
  const arrow = pad(style.arrow, 3);
  return [
    ...title(page, c),
    ...notes(page, c),
    ...hanging(page, INDENT, '', clean(c.reason)),
    ...evidence(page, c, most),
    ...nearMisses(page, c, most),
    ...(c.searched.length > 0 && (options.all || page.repeats.searchedLike(c) === null)
      ? hanging(page, INDENT, `${p.searched}:`, searchedText(c.searched, document, options.language), style.dim)
      : []),
    ...(remedy === ''
      ? []
      : hanging(page, INDENT, '', remedy).map((line, i) =>
          i === 0 ? ' '.repeat(INDENT - 3) + style.accent(arrow) + line.slice(INDENT) : line,
        )),
    ...c.ideas
      .slice(0, options.all ? c.ideas.length : 0)
      .flatMap((idea) => hanging(page, INDENT, `${p.idea}:`, clean(idea))),
  ];
}

/** A criterion that a person has to decide. */
export function open(page: Page, c: CriterionResult): string[] {
  return [
    ...title(page, c),
    ...notes(page, c),
    ...hanging(page, INDENT, '', clean(c.reason)),
    ...evidence(page, c, 2),
    ...nearMisses(page, c, 1),
  ];
}

/** A criterion that is met, or does not apply, with what shows it. */
export function settled(page: Page, c: CriterionResult): string[] {
  const { options } = page;
  const sure = `${phrases(options.language).confidence} ${percent(c.confidence, options.language)}`;
  return [
    ...title(page, c),
    ...notes(page, c),
    ...hanging(page, INDENT, '', `${clean(c.reason)} (${sure})`),
    ...evidence(page, c, 5),
  ];
}

/** A criterion that is taken note of: its name and what was said; with `all`, everything. */
export function noted(page: Page, c: CriterionResult, document: AuditResult['document']): string[] {
  const full = isGap(c) ? gap(page, c, document) : settled(page, c);
  return page.options.all ? [...full, ''] : [...title(page, c), ...notes(page, c)];
}

/** A suggestion: what it is and what would take it up; the rest is told with `all`. */
export function suggestion(page: Page, c: CriterionResult): string[] {
  return [...title(page, c), ...notes(page, c), ...hanging(page, INDENT, '', clean(remedyOf(c) || c.reason))];
}

/** What the measures lack, as one finding: a line for each field, and once what is to be done. */
export function fieldGaps(page: Page, { gaps }: Cause, document: AuditResult['document']): string[] {
  const { style, options } = page;
  const de = options.language === 'de';
  const rows = gaps.flatMap((c) => {
    const id = pad(`${style.symbol[c.verdict]} ${c.id}`, INDENT);
    const reason = clean(c.reason);
    return hanging(page, INDENT, '', `${clean(c.title)}: ${reason}`).map((line, i) =>
      i === 0 ? style.verdict[c.verdict](id) + line.slice(INDENT) : line,
    );
  });
  const remedies = gaps.map((c) => clean(remedyOf(c))).join(' ');
  const where = `${de ? 'Welche, zeigt' : 'Which ones, tells'}: insek-audit measures ${shellPath(document.path)}`;
  return [
    style.bold(
      de
        ? `Angaben der Maßnahmen: ${gaps.length} Lücken, eine Ursache`
        : `Fields of the measures: ${gaps.length} gaps, one cause`,
    ),
    ...gaps.flatMap((c) => notes(page, c)),
    ...rows,
    ...hanging(page, INDENT, '', `${remedies} ${where}`).map((line, i) =>
      i === 0 ? ' '.repeat(INDENT - 3) + style.accent(pad(style.arrow, 3)) + line.slice(INDENT) : line,
    ),
  ];
}
