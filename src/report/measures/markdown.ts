import type { AuditResult } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { escapeMarkdown as esc, table } from '../markdown/escape.js';
import { placeText } from '../places.js';
import { vocabulary } from '../words.js';
import { CORE_FIELDS, coreCounts, fieldState, fieldText, judged, lackText } from './core.js';

/** Longest value in a cell, in UTF-16 units. */
const LONGEST = 80;

/** The measures with the guide's core elements, as a section of a Markdown report. */
export function measuresTable(result: AuditResult, language: Language): string[] {
  const measures = judged(result.measures);
  if (measures.length === 0) return [];
  const { field } = vocabulary(language);
  const de = language === 'de';
  const rows = measures.map((m) => [
    esc(m.code ?? ''),
    esc(m.title),
    esc(placeText(m, language)),
    ...CORE_FIELDS.map((f) => {
      const state = fieldState(m, f);
      if (state === 'absent') return '–';
      if (state === 'empty') return '✗';
      if (state === 'unreadable') return '?';
      const text = fieldText(m, f, language).replace(/\s+/g, ' ').trim();
      const short = esc(text.length > LONGEST ? `${text.slice(0, LONGEST - 2).trimEnd()} …` : text);
      return state === 'other' ? `✗ (${short})` : short;
    }),
  ]);
  const head = [
    de ? 'Nr.' : 'No.',
    de ? 'Maßnahme' : 'Measure',
    de ? 'Stelle' : 'Place',
    ...CORE_FIELDS.map((f) => field[f]),
  ];
  const lacks = coreCounts(measures)
    .filter((c) => c.lacking > 0 || c.unreadable > 0)
    .map((c) => `- ${lackText(c, measures.length, field[c.field], language)}`);
  const legend = de
    ? '✗ Feld ohne Angabe, die zählt · – kein solches Feld · ? als Text nicht lesbar'
    : '✗ field without information that counts · – no such field · ? not readable as text';
  return [
    '',
    `## ${de ? 'Maßnahmen' : 'Measures'} (${measures.length})`,
    '',
    ...(lacks.length > 0 ? [...lacks, ''] : []),
    ...table(
      head,
      rows,
      head.map(() => 'left' as const),
    ),
    '',
    legend,
  ];
}
