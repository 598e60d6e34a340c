import type { FieldId } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { ReportOptions } from '../format.js';
import { percent } from '../numbers.js';
import { placeText } from '../places.js';
import { finish, makePage, type Page } from '../text/page.js';
import { clean, displayWidth, pad, wrap } from '../text/wrap.js';
import { roleName } from '../words.js';
import type { OutlineSection } from './outline.js';

/** Names of the fields of action in a language. */
export type FieldNames = Readonly<Record<FieldId, string>>;

/** A letter a voter; both readings of the heading are one to the user. */
const LETTERS = {
  de: { 'heading-words': 'Ü', heading: 'Ü', content: 'I', measure: 'F', tree: 'N' },
  en: { 'heading-words': 'H', heading: 'H', content: 'C', measure: 'F', tree: 'N' },
} as const;
const LEGEND = {
  de: 'Prozent: wie sicher die erste Aufgabe ist. Dafür sprechen: Ü Überschrift, I Inhalt, F Form von Maßnahmen, N nur die Kapitel ringsum.',
  en: 'Per cent: how sure the first role is. What speaks for it: H heading, C content, F forms of measures, N only the chapters around it.',
} as const;

const votes = (section: OutlineSection, language: Language): string =>
  [...new Set(section.votes.map((v) => LETTERS[language][v]))].join('');

function row(
  page: Page,
  section: OutlineSection,
  names: FieldNames,
  columns: { title: number; place: number },
): string[] {
  const { style, options } = page;
  const indent = '  '.repeat(Math.min(section.level - 1, 6));
  const lines = wrap(clean(section.title), columns.title - indent.length - 1);
  const named = section.roles.map((r) => roleName(r, options.language)).join(', ');
  const roles =
    named === '' ? '' : `${named} ${percent(section.sure, options.language)} ${votes(section, options.language)}`;
  const fields = section.fields.map((f) => names[f]).join(', ');
  const meaning = [roles, fields].filter((t) => t !== '').join(` ${style.dot} `);
  const right = wrap(meaning, page.width - columns.title - columns.place);
  return Array.from({ length: Math.max(lines.length, right.length) }, (_, i) => {
    const title = pad(indent + (lines[i] ?? ''), columns.title);
    const place = pad(i === 0 ? placeText(section, options.language) : '', columns.place);
    const shown = section.level === 1 ? style.bold(title) : title;
    return (shown + style.dim(place) + style.accent(right[i] ?? '')).trimEnd();
  });
}

const flat = (sections: readonly OutlineSection[]): OutlineSection[] =>
  sections.flatMap((s) => [s, ...flat(s.sections)]);

/** The section tree for a terminal: title, place, role and fields of action. */
export function renderOutlineText(
  document: { readonly title: string | null; readonly path: string },
  sections: readonly OutlineSection[],
  names: FieldNames,
  options: ReportOptions,
): string {
  const page = makePage(options);
  const all = flat(sections);
  const de = options.language === 'de';
  const head = [
    ...wrap(clean(document.title ?? document.path), page.width).map(page.style.bold),
    `${clean(document.path)} ${page.style.dot} ${all.length} ${de ? 'Abschnitte' : 'sections'}`,
  ];
  if (all.length === 0) {
    const none = de
      ? 'Keine Überschriften erkannt: Das Konzept wird als ein einziger Abschnitt gelesen.'
      : 'No headings recognised: the concept is read as one single section.';
    return `${finish(page, [...head, '', ...wrap(none, page.width)])}\n`;
  }
  const place = Math.max(...all.map((s) => displayWidth(placeText(s, options.language)))) + 2;
  const title = Math.floor((page.width - place) * 0.6);
  const legend = wrap(LEGEND[options.language], page.width).map(page.style.dim);
  return `${finish(page, [...head, '', ...all.flatMap((s) => row(page, s, names, { title, place })), '', ...legend])}\n`;
}
