import type { MessageCatalogue } from '../catalogue.js';

/** Errors of `settle`. */
export const settleMessages: MessageCatalogue = {
  'settle.no-reason': {
    de: {
      what: 'Zu {rule} fehlt die Begründung.',
      why: 'Ein berichtigtes Urteil steht mit seiner Begründung in jedem Bericht.',
      todo: 'Ergänzen: --reason "Kostenübersicht im Anhang"',
    },
    en: {
      what: 'There is no reason for {rule}.',
      why: 'A settled verdict stands with its reason in every report.',
      todo: 'Add: --reason "costs are in the annex"',
    },
  },
  'settle.no-file': {
    de: {
      what: 'Ein Urteil über die Standardeingabe lässt sich nicht festhalten.',
      why: 'Der Eintrag nennt das Konzept, für das er gilt, mit seinem Dateinamen.',
      todo: 'Die Datei nennen: insek-audit settle konzept.pdf …',
    },
    en: {
      what: 'A verdict on standard input cannot be kept.',
      why: 'The entry names the concept that it is for by its file.',
      todo: 'Name the file: insek-audit settle concept.pdf …',
    },
  },
  'settle.several': {
    de: {
      what: '{pattern} nennt {count} Konzepte.',
      why: 'Was in einem Konzept steht, steht selten auch im anderen; berichtigt wird eines.',
      todo: 'Ein Konzept nennen; was für alle gilt, kommt ohne „file“ von Hand in die Konfiguration.',
    },
    en: {
      what: '{pattern} names {count} concepts.',
      why: 'What stands in one concept seldom stands in the other too; one is settled.',
      todo: 'Name one concept; what holds for all is written to the configuration by hand, without “file”.',
    },
  },
  'settle.unknown-rule': {
    de: {
      what: 'Das Kriterium „{rule}“ gibt es im Regelpaket {pack} nicht.',
      why: 'Der Eintrag bliebe ohne Wirkung.',
      todo: 'Meinten Sie „{nearest}“? „insek-audit rules list“ zeigt alle.',
    },
    en: {
      what: 'There is no criterion “{rule}” in the rule pack {pack}.',
      why: 'The entry would have no effect.',
      todo: 'Did you mean “{nearest}”? “insek-audit rules list” shows all.',
    },
  },
  'settle.no-page': {
    de: {
      what: '{path} hat keine Seite {page}.',
      why: 'Gezählt werden die Seiten der Datei, nicht die aufgedruckten; es sind {pages}.',
      todo: 'Die Seite der Datei nennen, bei Text und Markdown --line statt --page.',
    },
    en: {
      what: '{path} has no page {page}.',
      why: 'Pages of the file are counted, not the numbers printed; there are {pages}.',
      todo: 'Name the page of the file, and of text and Markdown --line instead of --page.',
    },
  },
  'settle.no-line': {
    de: {
      what: '{path} hat keine Zeilen.',
      why: 'Stellen einer PDF sind Seiten.',
      todo: 'Die Seite nennen: --page 12',
    },
    en: {
      what: '{path} has no lines.',
      why: 'Places in a PDF are pages.',
      todo: 'Name the page: --page 12',
    },
  },
  'settle.in-json': {
    de: {
      what: 'Die Konfiguration steht in {file}; dort wird nichts eingetragen.',
      why: 'Diese Datei gehört npm und anderen Programmen.',
      todo: 'Von Hand unter „insek-audit“ ergänzen: {entry}',
    },
    en: {
      what: 'The configuration is in {file}; nothing is written there.',
      why: 'That file belongs to npm and other programs.',
      todo: 'Add it by hand under “insek-audit”: {entry}',
    },
  },
};
