import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { type SafeHtml, trusted } from '../../../report/html/safe.js';

/** Colours that the page sets for light and dark. */
export const COLOUR = {
  fulfilled: 'var(--good)',
  partial: 'var(--part)',
  missing: 'var(--bad)',
  ink: 'var(--ink)',
  line: 'var(--line)',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
};
const FONT = 'system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';
const CONFIG = {
  font: FONT,
  background: 'transparent',
  view: { stroke: 'transparent' },
  axis: {
    labelColor: COLOUR.ink,
    titleColor: COLOUR.muted,
    gridColor: COLOUR.line,
    domainColor: COLOUR.line,
    tickColor: COLOUR.line,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelLimit: 0,
  },
  legend: { labelColor: COLOUR.ink, titleColor: COLOUR.muted, labelFontSize: 12 },
  header: { labelColor: COLOUR.ink, titleColor: COLOUR.muted, labelFontSize: 13, labelFontWeight: 'bold' },
} as const;

/** A chart as static SVG: same data, same bytes. Styles inside attributes are taken out, since the page's policy lets none run. */
export async function chart(spec: object): Promise<SafeHtml> {
  const compiled = compile({ ...spec, config: CONFIG } as unknown as TopLevelSpec).spec;
  const view = new View(parse(compiled), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return trusted(svg.replace(/ style="[^"]*"/g, '').replace('<svg ', '<svg aria-hidden="true" '));
}
