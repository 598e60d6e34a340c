import type { MessageCatalogue } from '../catalogue.js';

/** Errors while two versions are compared. */
export const diffMessages: MessageCatalogue = {
  'diff.unreadable': {
    de: {
      what: 'Das Ergebnis {path} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Pfad und Leserechte prüfen.',
    },
    en: {
      what: 'The result {path} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Check the path and the permission to read it.',
    },
  },
  'diff.no-result': {
    de: {
      what: '{path} ist kein Ergebnis dieses Programms.',
      why: '{why}',
      todo: 'Ein Ergebnis schreiben mit: insek-audit audit konzept.pdf --format json --output ergebnis.json',
    },
    en: {
      what: '{path} is no result of this program.',
      why: '{why}',
      todo: 'Write a result with: insek-audit audit concept.pdf --format json --output result.json',
    },
  },
  'diff.several': {
    de: {
      what: '{path} steht für {count} Konzepte, verglichen wird eines.',
      why: 'Ein Vergleich stellt zwei Fassungen eines Konzepts gegenüber.',
      todo: 'Je Fassung ein Konzept oder ein Ergebnis angeben.',
    },
    en: {
      what: '{path} stands for {count} concepts, one is compared.',
      why: 'A comparison sets two versions of one concept side by side.',
      todo: 'Give one concept or result for each version.',
    },
  },
  'diff.unlike': {
    de: {
      what: 'Die beiden Fassungen wurden nicht nach gleichen Regeln geprüft.',
      why: 'Die alte nach {old}, die neue nach {new}; Unterschiede könnten von den Regeln kommen.',
      todo: 'Beide Konzepte mit demselben Programm und Regelpaket prüfen: insek-audit diff ALT NEU',
    },
    en: {
      what: 'The two versions were not audited by the same rules.',
      why: 'The old one by {old}, the new one by {new}; differences might come from the rules.',
      todo: 'Audit both concepts with the same program and rule pack: insek-audit diff OLD NEW',
    },
  },
};
