import { CITE } from './cite.js';
import { COLOURS } from './colours.js';
import { FILTER } from './filter.js';
import { FOLD } from './fold.js';
import { PRINT } from './print.js';
import { SORT } from './sort.js';
import { STATE } from './state.js';

/** Texts that the script shows. */
export interface ScriptTexts {
  readonly shown: string;
  readonly cite: string;
  readonly copied: string;
}

/**
 * The page's script: source text for the browser, so plain JavaScript without types. Each part is a function body of its own that finds nothing
 * and does nothing where its elements are not there. All content is in the page already; scripts only hide, order and copy it.
 */
export const script = (texts: ScriptTexts): string =>
  [
    '(() => {',
    "'use strict';",
    `const T = ${JSON.stringify(texts).replace(/</g, '\\u003c')};`,
    "document.documentElement.classList.add('js');",
    'const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];',
    COLOURS,
    FOLD,
    SORT,
    FILTER,
    STATE,
    CITE,
    PRINT,
    '})();',
  ].join('\n');
