import { parseLexiconFile } from '../language/lexicon-file.js';
import { compileLabels, type Labels } from './labels.js';

/**
 * Reads rules/lexicon/labels.yaml: what labels of measure sheets mean. Apart from `compileLabels`, since an audit by the built-in pack needs no parser.
 * @throws UserError lexicon.yaml-syntax, lexicon.unknown-key, lexicon.invalid with file, line and column; lexicon.unknown-entry for an id that means nothing here
 */
export function parseLabels(text: string, path: string): Labels {
  return compileLabels(parseLexiconFile(text, path), path);
}
