import type { Essentials } from '../essentials/index.js';
import { escapeMarkdown as esc } from './escape.js';

/** The essentials as Markdown, without a heading of their own. */
export const essentialLines = (e: Essentials): string[] => [
  `**${esc(e.score)}**${e.kind === null ? '' : ` · ${esc(e.kind)}`}`,
  '',
  ...(e.caution === null ? [] : [`> **${esc(e.caution)}**`, '']),
  ...(e.trust === null ? [] : [esc(e.trust)]),
  ...e.parts.flatMap((part) => [
    '',
    `**${esc(part.heading)}**`,
    '',
    ...part.items.map(({ lead, text }, i) => {
      const sign = part.kind === 'first' ? `${i + 1}.` : '-';
      const strong = part.kind === 'first' && lead !== '' ? `**${esc(lead)}**` : esc(lead);
      return `${sign} ${[strong, esc(text)].filter(Boolean).join(': ')}`;
    }),
  ]),
];
