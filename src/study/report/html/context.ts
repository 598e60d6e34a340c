import type { Language } from '../../../diagnostics/diagnostic.js';
import { type Fragment, html, type SafeHtml } from '../../../report/html/safe.js';
import { type Vocabulary, vocabulary } from '../../../report/words.js';
import { wilson } from '../../statistics/intervals.js';
import type { Stamp } from '../../store.js';
import type { StudySummary } from '../../summary.js';
import { percent } from '../figures.js';
import { type StudyTexts, TEXTS } from './texts.js';

/** What every part of the study report needs. */
export interface StudyContext {
  readonly summary: StudySummary;
  readonly stamp: Stamp;
  readonly language: Language;
  readonly t: StudyTexts;
  readonly words: Vocabulary;
  readonly percent: (share: number | null) => string;
  /** "41 % (33–50 %)" with the Wilson interval. */
  readonly shareText: (hits: number, total: number) => string;
  /** Where the report of a concept lies, null when there is none. */
  readonly href: (id: string, criterion?: string) => string | null;
}

export function studyContext(summary: StudySummary, stamp: Stamp, withReports: boolean): StudyContext {
  const { language } = stamp;
  const pc = (share: number | null) => percent(share, language, 0);
  return {
    summary,
    stamp,
    language,
    t: TEXTS[language],
    words: vocabulary(language),
    percent: pc,
    shareText: (hits, total) => {
      if (total === 0) return '–';
      const { low, high } = wilson(hits, total);
      return `${pc(hits / total)} (${Math.round(low * 100)}–${pc(high)})`;
    },
    href: (id, criterion) => (withReports ? `reports/${id}.html${criterion ? `#${criterion}` : ''}` : null),
  };
}

/** Tint of a share, in five steps. */
export const tint = (share: number): string => `h${share === 0 ? 0 : Math.min(4, 1 + Math.floor(share * 4 * 0.999))}`;

/** A section with a heading and what it shows. */
export const section = (id: string, title: string, hint: string, ...body: readonly Fragment[]): SafeHtml =>
  html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2><p class="hint">${hint}</p>${body}</section>`;

/** A table; columns after the first are numbers unless said otherwise. */
export const table = (head: readonly string[], rows: readonly (readonly Fragment[])[], words = 1): SafeHtml =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${head.join(', ')}"><table><thead><tr>${head.map((h, i) => (i < words ? html`<th scope="col">${h}</th>` : html`<th scope="col" class="n">${h}</th>`))}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : i < words ? html`<td>${cell}</td>` : html`<td class="n">${cell}</td>`))}</tr>`)}</tbody></table></div>`;

/** A chart with its name for screen readers and its figures as a table. */
export const figure = (name: string, svg: SafeHtml, figures: SafeHtml, t: StudyTexts): SafeHtml =>
  html`<figure tabindex="0" role="img" aria-label="${name}">${svg}</figure><details><summary>${t.numbers}: ${name}</summary>${figures}</details>`;
