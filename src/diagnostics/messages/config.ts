import type { MessageCatalogue } from '../catalogue.js';

/** Errors in configuration files; every one names file, line and column where it has them. */
export const configMessages: MessageCatalogue = {
  'config.unreadable': {
    de: {
      what: 'Die Konfiguration {file} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Pfad und Leserechte prüfen; „insek-audit init“ legt eine an.',
    },
    en: {
      what: 'The configuration {file} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Check the path and the permission to read it; “insek-audit init” creates one.',
    },
  },
  'config.unknown-key': {
    de: {
      what: '{file}:{line}:{column}: Den Schlüssel „{key}“ gibt es hier nicht ({where}).',
      why: 'Die Konfiguration wird streng gelesen, damit ein Tippfehler nicht still wirkungslos bleibt.',
      todo: 'Meinten Sie „{nearest}“? Das Schema steht in {schemas}config.schema.json.',
    },
    en: {
      what: '{file}:{line}:{column}: There is no key “{key}” here ({where}).',
      why: 'The configuration is read strictly, so that a typo is not silently without effect.',
      todo: 'Did you mean “{nearest}”? The schema is in {schemas}config.schema.json.',
    },
  },
  'config.invalid': {
    de: {
      what: '{file}:{line}:{column}: Der Wert von {where} passt nicht.',
      why: '{why}',
      todo: 'Das Schema steht in {schemas}config.schema.json; „insek-audit config print“ prüft eine Datei.',
    },
    en: {
      what: '{file}:{line}:{column}: The value of {where} does not fit.',
      why: '{why}',
      todo: 'The schema is in {schemas}config.schema.json; “insek-audit config print” checks a file.',
    },
  },
  'config.circular': {
    de: {
      what: 'Die Konfiguration {file} erweitert sich selbst.',
      why: 'Die Kette der „extends“ führt im Kreis.',
      todo: 'Ein „extends“ in der Kette entfernen.',
    },
    en: {
      what: 'The configuration {file} extends itself.',
      why: 'The chain of “extends” is a circle.',
      todo: 'Remove one “extends” of the chain.',
    },
  },
  'config.unknown-rule': {
    de: {
      what: '{file}:{line}: Das Kriterium „{rule}“ gibt es im Regelpaket nicht.',
      why: 'Was es regeln soll, bliebe ohne Wirkung.',
      todo: 'Meinten Sie „{nearest}“? „insek-audit rules list“ zeigt alle.',
    },
    en: {
      what: '{file}:{line}: There is no criterion “{rule}” in the rule pack.',
      why: 'What it is to settle would have no effect.',
      todo: 'Did you mean “{nearest}”? “insek-audit rules list” shows all.',
    },
  },
  'config.unknown-format': {
    de: {
      what: '{file}:{line}: Das Format „{format}“ gibt es nicht.',
      why: 'Möglich sind: {valid}.',
      todo: 'Meinten Sie „{nearest}“? Unter „reports“ eines dieser Formate nennen.',
    },
    en: {
      what: '{file}:{line}: There is no format “{format}”.',
      why: 'Possible formats: {valid}.',
      todo: 'Did you mean “{nearest}”? Name one of these under “reports”.',
    },
  },
  'config.no-files': {
    de: {
      what: 'Es fehlt, welches Konzept geprüft werden soll.',
      why: 'Der Aufruf nennt keine Datei, und unter „files“ der Konfiguration findet sich keine.',
      todo: 'Zum Beispiel: insek-audit audit konzept.pdf',
    },
    en: {
      what: 'It is not said which concept to audit.',
      why: 'The call names no file, and “files” of the configuration leads to none.',
      todo: 'For example: insek-audit audit concept.pdf',
    },
  },
};
