import type { AuditResult, MeasureResult } from '../../audit/result.js';
import type { Renderer, ReportOptions } from '../format.js';
import { phrases } from '../phrases.js';
import { placeText } from '../places.js';
import { finish, hanging, heading, makePage, type Page } from '../text/page.js';
import { clean, displayWidth, pad, shorten, wrap } from '../text/wrap.js';
import { fieldName, vocabulary } from '../words.js';
import {
  CORE_FIELDS,
  type CoreField,
  coreCounts,
  FIELD_STATES,
  type FieldState,
  fieldState,
  isLacking,
  judged,
  lackingAll,
  lackText,
  stateWords,
} from './core.js';

interface Mark {
  readonly symbol: string;
  readonly paint: (text: string) => string;
}

/** Symbol and colour of a state. */
function mark({ style }: Page, state: FieldState): Mark {
  switch (state) {
    case 'given':
      return { symbol: style.symbol.fulfilled, paint: style.verdict.fulfilled };
    case 'other':
      return { symbol: style.symbol.partial, paint: style.verdict.partial };
    case 'reference':
      return { symbol: style.arrow, paint: style.verdict.partial };
    case 'empty':
      return { symbol: style.symbol.missing, paint: style.verdict.missing };
    case 'unreadable':
      return { symbol: style.symbol.review, paint: style.verdict.review };
    default:
      return { symbol: style.none, paint: style.verdict.missing };
  }
}

function legendText(page: Page, measures: readonly MeasureResult[]): string {
  const words = stateWords(page.options.language);
  const seldom = measures.some((m) => CORE_FIELDS.some((f) => fieldState(m, f) === 'other'));
  return FIELD_STATES.filter((s) => s !== 'other' || seldom)
    .map((s) => `${mark(page, s).symbol} ${words[s]}`)
    .join('   ');
}

/** "M 1.2 (S. 90)", or the start of the title where there is no code. */
function shortName(m: MeasureResult, language: ReportOptions['language']): string {
  const place = placeText(m, language);
  const name = m.code === null ? phrases(language).quote(shorten(clean(m.title), 32)) : clean(m.code);
  return place === '' ? name : `${name} (${place})`;
}

/** Column heads that leave room for the titles on a narrow page. */
const NARROW = {
  de: { lead: 'Federf.', costs: 'Kosten', timeframe: 'Zeit', departments: 'Ämter', partners: 'Partner' },
  en: { lead: 'Lead', costs: 'Costs', timeframe: 'Time', departments: 'Dept.', partners: 'Partners' },
} as const;

/** A line per measure and a column per core field; long titles go on below. */
function matrix(page: Page, measures: readonly MeasureResult[]): string[] {
  const { options, style, width } = page;
  const { language } = options;
  const names = width < 100 ? NARROW[language] : vocabulary(language).field;
  const cells = CORE_FIELDS.map((f) => displayWidth(names[f]) + 2);
  const codes = measures.map((m) => cut(clean(m.code ?? ''), 12));
  const code = Math.max(3, ...codes.map(displayWidth)) + 1;
  const places = measures.map((m) => placeText(m, language));
  const place = Math.max(...places.map(displayWidth)) + 1;
  const title = Math.max(16, width - code - place - cells.reduce((a, b) => a + b, 0));
  const head =
    pad(language === 'de' ? 'Nr.' : 'No.', code) +
    pad(language === 'de' ? 'Maßnahme' : 'Measure', title + place) +
    CORE_FIELDS.map((f, i) => pad(names[f], cells[i]!, 'start')).join('');
  const rows = measures.flatMap((m, row) => {
    const marks = CORE_FIELDS.map((f, i) => {
      const { symbol, paint } = mark(page, fieldState(m, f));
      return paint(pad(symbol, cells[i]!, 'start'));
    });
    const [first, ...rest] = wrap(clean(m.title), title - 1);
    const line =
      pad(codes[row]!, code) + pad(first ?? '', title) + style.dim(pad(places[row]!, place)) + marks.join('');
    return [line, ...rest.map((l) => ' '.repeat(code) + l)];
  });
  return [style.dim(head), ...rows];
}

/** Cuts to a display width with an ellipsis. */
function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (displayWidth(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** "12 von 39 ohne Kosten: M 1.2 (S. 90), …" for each core field that some measure lacks. */
function lacks(page: Page, measures: readonly MeasureResult[]): string[] {
  const { options } = page;
  const most = options.all ? Number.POSITIVE_INFINITY : 12;
  return coreCounts(measures).flatMap((count) => {
    if (count.lacking === 0 && count.unreadable === 0) return [];
    const label = `${lackText(count, measures.length, fieldName(count.field, options.language), options.language)}:`;
    const without = measures.filter((m) => isLacking(m, count.field));
    const names = without.slice(0, most).map((m) => shortName(m, options.language));
    if (without.length > most)
      names.push(
        options.language === 'de'
          ? `und ${without.length - most} weitere (alle: --all)`
          : `and ${without.length - most} more (all: --all)`,
      );
    return hanging(page, 0, page.style.bold(label), names.join(', '));
  });
}

/** One measure with all its values (`--all`). */
function details(page: Page, m: MeasureResult): string[] {
  const { options, style } = page;
  const place = placeText(m, options.language);
  const name = `${m.code === null ? '' : `${clean(m.code)}  `}${clean(m.title)}${place === '' ? '' : ` (${place})`}`;
  const values = Object.entries(m.fields).map(([key, v]) => {
    const known = fieldState(m, key);
    const text = v.value === null ? mark(page, known).symbol : clean(v.value);
    return [`${fieldName(key, options.language)}:`, text] as const;
  });
  const others = Object.entries(m.otherFields).map(
    ([label, v]) => [`${clean(label)}:`, v === null ? style.none : clean(v)] as const,
  );
  return [
    ...wrap(name, page.width).map(style.bold),
    ...[...values, ...others].flatMap(([label, text]) => hanging(page, 2, label, text)),
  ];
}

/** What is not judged by its fields, or only because there is nothing else. */
function formNote(page: Page, measures: readonly MeasureResult[], counted: readonly MeasureResult[]): string[] {
  const de = page.options.language === 'de';
  const listed = measures.length - counted.length;
  if (listed > 0)
    return wrap(
      de
        ? `Dazu ${listed} nur aufgezählte oder beschriebene Maßnahmen ohne Felder.`
        : `Besides, ${listed} measures are only listed or described, without fields.`,
      page.width,
    );
  if (counted.some((m) => m.form !== 'listed')) return [];
  return wrap(
    de
      ? 'Keine Steckbriefe und keine Maßnahmentabelle: die Maßnahmen sind nur aufgezählt oder beschrieben.'
      : 'No sheets and no table: the measures are only listed or described.',
    page.width,
  );
}

/** "5 von 39 ohne Kosten und ohne Federführung" */
function filterText(n: number, all: number, wanted: readonly CoreField[], { language }: ReportOptions): string {
  const de = language === 'de';
  const names = wanted.map((f) => `${de ? 'ohne' : 'without'} ${fieldName(f, language)}`);
  return `${n} ${de ? 'von' : 'of'} ${all} ${names.join(de ? ' und ' : ' and ')}`;
}

function list(result: AuditResult, options: ReportOptions): string {
  const page = makePage(options);
  const p = phrases(options.language);
  const { document, measures } = result;
  const title = document.title === null ? p.untitled : clean(document.title);
  const head = [
    ...wrap(title, page.width).map(page.style.bold),
    ...wrap(`${clean(document.path)} ${page.style.dot} ${p.measures(measures.length)}`, page.width),
  ];
  if (measures.length === 0) {
    const none =
      options.language === 'de'
        ? 'Keine Maßnahmensteckbriefe, keine Maßnahmentabelle und keine Maßnahmenliste erkannt. Was erkannt wurde, zeigt: insek-audit outline'
        : 'No measure sheets, no table of measures and no list of measures were recognised. What was, shows: insek-audit outline';
    return finish(page, [...head, '', ...wrap(none, page.width)]);
  }
  const counted = judged(measures);
  const wanted = options.lacking ?? [];
  const shown = lackingAll(counted, wanted);
  if (wanted.length > 0) head.push(...wrap(filterText(shown.length, counted.length, wanted, options), page.width));
  if (shown.length === 0) return finish(page, head);
  const listed = wanted.length > 0 ? shown : measures;
  const parts = [
    head,
    [...matrix(page, shown), ...wrap(legendText(page, shown), page.width).map(page.style.dim)],
    ...(wanted.length > 0 ? [] : [formNote(page, measures, counted), lacks(page, counted)]),
    ...(options.all
      ? [
          heading(page, options.language === 'de' ? 'Alle Angaben' : 'All values', listed.length),
          ...listed.map((m) => details(page, m)),
        ]
      : []),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => finish(page, lines))
    .join('\n\n');
}

/** The measures for a terminal: which core fields they carry, and which lack what. */
export const renderMeasuresText: Renderer = (results, options) =>
  `${results.map((r) => list(r, options)).join('\n\n')}\n`;
