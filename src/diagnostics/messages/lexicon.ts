import type { MessageCatalogue } from '../catalogue.js';

/** Errors in lexicon files. */
export const lexiconMessages: MessageCatalogue = {
  'lexicon.yaml-syntax': {
    de: {
      what: '{file}:{line}:{column}: Die Wortliste ist kein gültiges YAML.',
      why: '{why}',
      todo: 'Einrückung und Anführungszeichen an dieser Stelle prüfen.',
    },
    en: {
      what: '{file}:{line}:{column}: The lexicon is not valid YAML.',
      why: '{why}',
      todo: 'Check indentation and quotes there.',
    },
  },
  'lexicon.unknown-key': {
    de: {
      what: '{file}:{line}:{column}: Den Schlüssel „{key}“ gibt es in einer Wortliste nicht.',
      why: 'Wortlisten werden streng gelesen, damit ein Tippfehler nicht still Wörter verschwinden lässt.',
      todo: 'Meinten Sie „{nearest}“?',
    },
    en: {
      what: '{file}:{line}:{column}: There is no key “{key}” in a lexicon.',
      why: 'Lexicons are read strictly, so that a typo does not silently drop words.',
      todo: 'Did you mean “{nearest}”?',
    },
  },
  'lexicon.unknown-entry': {
    de: {
      what: '{file}: Den Eintrag „{entry}“ kennt die Liste der Feldbezeichnungen nicht.',
      why: 'Jeder Eintrag steht für ein Feld des Maßnahmensteckbriefs oder eine Wertangabe, die das Programm deutet.',
      todo: 'Meinten Sie „{nearest}“?',
    },
    en: {
      what: '{file}: The list of field labels knows no entry “{entry}”.',
      why: 'Each entry stands for a field of the measure sheet or a kind of value that the tool interprets.',
      todo: 'Did you mean “{nearest}”?',
    },
  },
  'lexicon.invalid': {
    de: {
      what: '{file}:{line}:{column}: Der Eintrag {where} hat nicht die erwartete Form.',
      why: 'Erwartet wird: Kennung, darunter label, terms, not, include.',
      todo: 'Das Schema steht in {schemas}lexicon.schema.json.',
    },
    en: {
      what: '{file}:{line}:{column}: The entry {where} has not the expected shape.',
      why: 'Expected: id, below it label, terms, not, include.',
      todo: 'The schema is in {schemas}lexicon.schema.json.',
    },
  },
};
