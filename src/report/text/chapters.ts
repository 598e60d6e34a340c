import { type AuditResult, VERDICTS, type Verdict, type VerdictCounts } from '../../audit/result.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { vocabulary } from '../words.js';
import { heading, type Page } from './page.js';
import { clean, displayWidth, pad, shorten, wrap } from './wrap.js';

/** Divides `cells` among the verdicts by largest remainder, so that the parts add up and a verdict that occurs is seen. */
export function portions(counts: VerdictCounts, cells: number): Record<Verdict, number> {
  const shown = VERDICTS.filter((v) => v !== 'not-applicable' && counts[v] > 0);
  const total = shown.reduce((sum, v) => sum + counts[v], 0);
  const parts: Record<Verdict, number> = { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 };
  if (total === 0 || cells < shown.length) return parts;
  for (const v of shown) parts[v] = Math.max(1, Math.floor((counts[v] * cells) / total));
  const remainder = (v: Verdict) => (counts[v] * cells) / total - parts[v];
  for (let left = cells - shown.reduce((sum, v) => sum + parts[v], 0); left !== 0; left -= Math.sign(left)) {
    const order = [...shown].sort((a, b) => remainder(b) - remainder(a));
    const at = left > 0 ? order[0]! : order.filter((v) => parts[v] > 1).at(-1);
    if (at === undefined) break;
    parts[at] += Math.sign(left);
  }
  return parts;
}

const COUNTED: readonly Verdict[] = ['fulfilled', 'partial', 'missing', 'review', 'not-applicable'];

/** A line per chapter: bar, score, counts. The head row is the legend of the symbols. */
export function chapters(page: Page, { summary }: AuditResult): string[] {
  const { style, options, width } = page;
  const { verdict } = vocabulary(options.language);
  if (summary.chapters.length === 0) return [];
  const wide = width >= 100;
  const nameWidth = Math.min(24, Math.max(...summary.chapters.map((c) => displayWidth(clean(c.title)))) + 1);
  const countWidth = 4;
  const fixed = nameWidth + 6 + COUNTED.length * countWidth;
  const room = width - fixed - 2;
  // a bar of a few cells tells nothing
  const cells = room < 10 ? 0 : Math.min(wide ? 40 : 24, room);
  const legend = COUNTED.map((v) => `${style.symbol[v]} ${verdict[v]}`).join('   ');
  const head =
    ' '.repeat(nameWidth + cells + (cells > 0 ? 7 : 6)) +
    COUNTED.map((v) => style.verdict[v](pad(style.symbol[v], countWidth, 'start'))).join('');
  const rows = summary.chapters.map((c) => {
    const parts = portions(c.verdicts, cells);
    const bar = VERDICTS.map((v) => style.verdict[v](style.bar[v].repeat(parts[v]))).join('');
    const used = VERDICTS.reduce((sum, v) => sum + parts[v], 0);
    const counts = COUNTED.map((v) => {
      const n = c.verdicts[v];
      return n === 0
        ? style.dim(pad(style.dot, countWidth, 'start'))
        : style.verdict[v](pad(String(n), countWidth, 'start'));
    }).join('');
    const name = pad(shorten(clean(c.title), nameWidth), nameWidth);
    return `${name}${cells > 0 ? ' ' : ''}${bar}${' '.repeat(cells - used)} ${pad(percent(c.score, options.language), 5, 'start')}${counts}`;
  });
  return [...heading(page, phrases(options.language).chapters), head, ...rows, ...wrap(legend, width).map(style.dim)];
}
