import { lexiconOf } from '../language/lexicon.js';
import { compileLabels } from '../records/index.js';
import { readBuiltIn } from '../rules/built-in.js';
import { DEFAULT_PACK } from '../rules/pack.js';
import { type PreparedPack, preparePack } from './audit-document.js';

/**
 * The built-in pack as the build kept it, ready to judge by; null when another pack (or more) is named, when the build kept none, and when a YAML file was
 * edited since: then the pack is to be loaded from its YAML.
 * @param names built-in ids or paths of packs; none is the built-in pack of the guide
 */
export function keptPack(names: readonly string[] = [DEFAULT_PACK]): PreparedPack | null {
  const [name = DEFAULT_PACK] = names;
  const kept = names.length > 1 ? null : readBuiltIn(name);
  return kept && { pack: kept.pack, lexicon: lexiconOf(kept.lexicon), labels: compileLabels(kept.pack.labels) };
}

/**
 * The rule packs that a user names, ready to judge by, the later over the earlier. What the build did not keep is parsed and checked in full;
 * only then are the parser and the schemas imported, which take longer than reading a short concept.
 * @param from folder that paths start from
 * @throws UserError rules.*, lexicon.*
 */
export async function openPack(
  names: readonly string[] = [DEFAULT_PACK],
  from: string = process.cwd(),
): Promise<PreparedPack> {
  const kept = keptPack(names);
  if (kept) return kept;
  const { loadPack } = await import('../rules/load.js');
  return preparePack(loadPack(names, from));
}
