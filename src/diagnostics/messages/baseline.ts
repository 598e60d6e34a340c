import type { MessageCatalogue } from '../catalogue.js';

/** Errors with baseline files. */
export const baselineMessages: MessageCatalogue = {
  'baseline.unreadable': {
    de: {
      what: 'Die Baseline {file} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Anlegen mit: insek-audit baseline update --baseline {file} DATEI',
    },
    en: {
      what: 'The baseline {file} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Create it with: insek-audit baseline update --baseline {file} FILE',
    },
  },
  'baseline.invalid': {
    de: {
      what: '{file} ist keine Baseline dieses Programms.',
      why: '{why}',
      todo: 'Die Datei löschen und mit „insek-audit baseline update“ neu anlegen.',
    },
    en: {
      what: '{file} is no baseline of this program.',
      why: '{why}',
      todo: 'Delete the file and create it anew with “insek-audit baseline update”.',
    },
  },
  'baseline.other-pack': {
    de: {
      what: 'Die Baseline {file} gehört zu einem anderen Regelpaket.',
      why: 'Sie wurde mit {theirs} geschrieben, geprüft wird mit {ours}.',
      todo: 'Mit --rules {theirs} prüfen oder eine Baseline für {ours} anlegen.',
    },
    en: {
      what: 'The baseline {file} belongs to another rule pack.',
      why: 'It was written with {theirs}, the audit uses {ours}.',
      todo: 'Audit with --rules {theirs}, or create a baseline for {ours}.',
    },
  },
};
