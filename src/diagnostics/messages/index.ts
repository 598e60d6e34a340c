import type { MessageCatalogue } from '../catalogue.js';
import { cliMessages } from './cli.js';
import { lexiconMessages } from './lexicon.js';
import { readerMessages } from './readers.js';
import { readerPdfMessages } from './readers-pdf.js';
import { reportMessages } from './report.js';
import { rulesMessages } from './rules.js';

/** All texts by code. */
export const messages: MessageCatalogue = {
  ...readerMessages,
  ...readerPdfMessages,
  ...lexiconMessages,
  ...rulesMessages,
  ...cliMessages,
  ...reportMessages,
};
