import type { FileChild } from 'docx';
import { essentials } from '../essentials/index.js';
import { bold, bullet, heading, paragraph, run } from './blocks.js';
import type { Context } from './context.js';

/** What matters most, before all else. */
export function essential({ result, language }: Context): FileChild[] {
  const e = essentials(result, language);
  // what was noticed while reading stands in the head
  return [
    paragraph([run(e.score, { bold: true, size: 32 }), ...(e.kind === null ? [] : [run(` · ${e.kind}`)])]),
    ...(e.caution === null ? [] : [paragraph([bold(e.caution)])]),
    ...(e.trust === null ? [] : [paragraph(e.trust, { style: 'Meta' })]),
    ...e.parts
      .filter((p) => p.kind !== 'unread')
      .flatMap((part) => [
        heading(2, part.heading),
        ...part.items.map(({ lead, text }, i) =>
          bullet([
            ...(part.kind === 'first' ? [bold(`${i + 1}  ${lead}`)] : [run(lead)]),
            ...(text === '' ? [] : [run(`${lead === '' ? '' : ': '}${text}`)]),
          ]),
        ),
      ]),
  ];
}
