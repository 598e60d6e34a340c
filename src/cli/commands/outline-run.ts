import { readMeaning } from '../../audit/audit-document.js';
import { openPack } from '../../audit/open-pack.js';
import { FIELDS } from '../../concept/concept.js';
import { FIELD_LABELS } from '../../concept/entries.js';
import { readConcept } from '../../readers/index.js';
import { OUTLINE_FORMATS } from '../../report/outline/index.js';
import { outlineOf } from '../../report/outline/outline.js';
import { type FieldNames, renderOutlineText } from '../../report/outline/text.js';
import type { Context } from '../context.js';
import { drawLayout } from '../debug-layout.js';
import { deliver } from '../deliver.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { makeProgress } from '../progress.js';
import type { OutlineOptions } from './outline.js';

/**
 * The `outline` command.
 * @throws UserError cli.* (outputs), reader.*, pdf.*
 */
export async function runOutline(
  file: string,
  options: OutlineOptions,
  flags: readonly OutputFlag[],
  context: Context,
): Promise<void> {
  const plans = planOutputs(flags, OUTLINE_FORMATS);
  checkOutputs(plans, [file], OUTLINE_FORMATS, context.io.outIsTerminal);
  const progress = makeProgress(context, options.quiet === true);
  const document = await readConcept(file, {
    onProgress: ({ done, total }) => progress.show(file, 'read', done, total),
  }).finally(progress.clear);
  if (options.debugLayout !== undefined) await drawLayout(document, options.debugLayout);
  const sections = outlineOf(readMeaning(document, await openPack(options.rules)));
  const names = Object.fromEntries(FIELDS.map((f) => [f, FIELD_LABELS[f][context.language]])) as FieldNames;
  for (const plan of plans) {
    const make = (o: Parameters<typeof renderOutlineText>[3]) =>
      plan.format === 'json'
        ? `${JSON.stringify({ sections }, null, 2)}\n`
        : renderOutlineText(document, sections, names, o);
    await deliver(plan, make, options, context);
  }
}
