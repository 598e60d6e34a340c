import { loadPack } from '../../rules/load.js';
import { printSettings } from '../config/print.js';
import { type ConfigFlags, settingsFor } from '../config/resolve.js';
import { checkRules } from '../config/severity.js';
import type { Context } from '../context.js';

/**
 * `config print`: also checks what it shows.
 * @throws UserError config.*, rules.*
 */
export async function printConfig(file: string | undefined, options: ConfigFlags, context: Context): Promise<void> {
  const settings = settingsFor(file ?? '.', options, context);
  context.language = settings.language.value;
  checkRules(settings, loadPack(settings.rules.value));
  await context.io.out(printSettings(settings, context.language));
}
