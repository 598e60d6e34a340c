import type { MessageCatalogue } from '../catalogue.js';
import { auditMessages } from './audit.js';
import { baselineMessages } from './baseline.js';
import { cliMessages } from './cli.js';
import { configMessages } from './config.js';
import { diffMessages } from './diff.js';
import { lexiconMessages } from './lexicon.js';
import { notesMessages } from './notes.js';
import { readerMessages } from './readers.js';
import { readerDocxMessages } from './readers-docx.js';
import { readerOdtMessages } from './readers-odt.js';
import { readerPdfMessages } from './readers-pdf.js';
import { recordMessages } from './records.js';
import { reportMessages } from './report.js';
import { rulesMessages } from './rules.js';
import { settleMessages } from './settle.js';
import { studyMessages } from './study.js';

/** All texts by code. */
export const messages: MessageCatalogue = {
  ...readerMessages,
  ...readerPdfMessages,
  ...readerDocxMessages,
  ...readerOdtMessages,
  ...recordMessages,
  ...lexiconMessages,
  ...rulesMessages,
  ...cliMessages,
  ...reportMessages,
  ...auditMessages,
  ...baselineMessages,
  ...configMessages,
  ...notesMessages,
  ...settleMessages,
  ...studyMessages,
  ...diffMessages,
};
