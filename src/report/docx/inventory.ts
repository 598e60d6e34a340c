import type { FileChild } from 'docx';
import { placeText } from '../places.js';
import { methodSentences, ownPack } from '../trust.js';
import { bullet, heading, muted, paragraph, run } from './blocks.js';
import type { Context } from './context.js';

/** Goals, participation formats and indicators as found, then how to read the report. */
export function inventory({ result, t, language }: Context): FileChild[] {
  const item = (text: string, details: readonly (string | false)[]) =>
    bullet([run(text), muted(` (${details.filter(Boolean).join(' · ')})`)]);
  const list = (title: string, items: readonly FileChild[]) => [
    heading(2, `${title} (${items.length})`),
    ...(items.length > 0 ? items : [paragraph(t.none)]),
  ];
  return [
    heading(1, t.inventory),
    ...list(
      t.facts.goals,
      result.goals.map((g) => item(g.text, [t.goalLevel[g.level], placeText(g, language), g.theme && t.theme])),
    ),
    ...list(
      t.facts.formats,
      result.formats.map((f) =>
        item(f.name, [f.targetGroup !== null && `${t.target}: ${f.targetGroup}`, placeText(f, language)]),
      ),
    ),
    ...list(
      t.facts.indicators,
      result.indicators.map((i) => item(i.name, [t.context[i.context], placeText(i, language), i.theme && t.theme])),
    ),
    heading(1, t.method),
    ...[...t.methodText(ownPack(result)), ...methodSentences(result, language)].map((p) => paragraph(p)),
    paragraph(t.made(`${result.tool.name} ${result.tool.version}`, `${result.pack.id} ${result.pack.version}`), {
      style: 'Meta',
    }),
    paragraph(`SHA-256 ${t.facts.file}: ${result.document.sha256}`, { style: 'Meta' }),
    paragraph(`SHA-256 ${result.pack.id}: ${result.pack.sha256}`, { style: 'Meta' }),
  ];
}
