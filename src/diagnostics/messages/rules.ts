import type { MessageCatalogue } from '../catalogue.js';

/** Errors in rule packs; every one names file, line and column where it has them. */
export const rulesMessages: MessageCatalogue = {
  'rules.unreadable': {
    de: {
      what: 'Die Regeldatei {file} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Pfad und Leserechte prüfen.',
    },
    en: {
      what: 'The rule file {file} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Check the path and the permission to read it.',
    },
  },
  'rules.yaml-syntax': {
    de: {
      what: '{file}:{line}:{column}: Das ist kein gültiges YAML.',
      why: '{why}',
      todo: 'Einrückung, Anführungszeichen und Doppelpunkte an dieser Stelle prüfen.',
    },
    en: {
      what: '{file}:{line}:{column}: This is not valid YAML.',
      why: '{why}',
      todo: 'Check indentation, quotes and colons there.',
    },
  },
  'rules.unknown-key': {
    de: {
      what: '{file}:{line}:{column}: Den Schlüssel „{key}“ gibt es hier nicht ({where}).',
      why: 'Regeln werden streng gelesen, damit ein Tippfehler nicht still eine Prüfung abschaltet.',
      todo: 'Meinten Sie „{nearest}“? Das Schema steht in {schemas}rule-file.schema.json.',
    },
    en: {
      what: '{file}:{line}:{column}: There is no key “{key}” here ({where}).',
      why: 'Rules are read strictly, so that a typo does not silently switch a check off.',
      todo: 'Did you mean “{nearest}”? The schema is in {schemas}rule-file.schema.json.',
    },
  },
  'rules.invalid': {
    de: {
      what: '{file}:{line}:{column}: Der Wert von {where} passt nicht.',
      why: '{why}',
      todo: 'Das Schema steht in {schemas}rule-file.schema.json; „insek-audit rules validate“ prüft eine Datei.',
    },
    en: {
      what: '{file}:{line}:{column}: The value of {where} does not fit.',
      why: '{why}',
      todo: 'The schema is in {schemas}rule-file.schema.json; “insek-audit rules validate” checks a file.',
    },
  },
  'rules.unknown-check': {
    de: {
      what: '{file}:{line}:{column}: Das Urteil der Regel {rule} nennt die Prüfung „{check}“, die es nicht gibt.',
      why: 'Ein Urteil darf nur Prüfungen nennen, die unter „checks“ derselben Regel stehen.',
      todo: 'Meinten Sie „{nearest}“?',
    },
    en: {
      what: '{file}:{line}:{column}: The verdict of rule {rule} names the check “{check}”, which does not exist.',
      why: 'A verdict may only name checks listed under “checks” of the same rule.',
      todo: 'Did you mean “{nearest}”?',
    },
  },
  'rules.unknown-entry': {
    de: {
      what: '{file}:{line}:{column}: Die Regel {rule} nennt den Wortlisteneintrag „{entry}“, den es nicht gibt.',
      why: 'Verweise mit @ müssen in einer der Wortlisten des Regelpakets stehen.',
      todo: 'Meinten Sie „@{nearest}“?',
    },
    en: {
      what: '{file}:{line}:{column}: Rule {rule} names the lexicon entry “{entry}”, which does not exist.',
      why: 'References with @ must be defined in one of the lexicon files of the pack.',
      todo: 'Did you mean “@{nearest}”?',
    },
  },
  'rules.unknown-rule': {
    de: {
      what: '{file}:{line}:{column}: Die Regel „{rule}“ gibt es nicht.',
      why: 'Überschrieben werden kann nur eine Regel des Pakets, das erweitert wird (Kennung oder Kurzname).',
      todo: 'Meinten Sie „{nearest}“? „insek-audit rules list“ zeigt alle.',
    },
    en: {
      what: '{file}:{line}:{column}: There is no rule “{rule}”.',
      why: 'Only a rule of the extended pack can be overridden (id or slug).',
      todo: 'Did you mean “{nearest}”? “insek-audit rules list” shows all.',
    },
  },
  'rules.no-such-rule': {
    de: {
      what: 'Die Regel „{rule}“ gibt es nicht.',
      why: 'Gesucht wird nach Kennung (M-03) oder Kurzname (measure-costs) im geladenen Paket.',
      todo: 'Meinten Sie „{nearest}“? „insek-audit rules list“ zeigt alle.',
    },
    en: {
      what: 'There is no rule “{rule}”.',
      why: 'Rules are found by id (M-03) or slug (measure-costs) in the loaded pack.',
      todo: 'Did you mean “{nearest}”? “insek-audit rules list” shows all.',
    },
  },
  'rules.no-such-chapter': {
    de: {
      what: 'Das Kapitel „{chapter}“ gibt es nicht.',
      why: 'Das Paket hat die Kapitel {valid}.',
      todo: 'Einen dieser Buchstaben angeben.',
    },
    en: {
      what: 'There is no chapter “{chapter}”.',
      why: 'The pack has the chapters {valid}.',
      todo: 'Give one of these letters.',
    },
  },
  'rules.unknown-pack': {
    de: {
      what: 'Das Regelpaket „{pack}“ gibt es nicht.',
      why: 'Es ist weder ein eingebautes Paket noch eine vorhandene Datei oder ein Ordner mit pack.yaml.',
      todo: 'Pfad prüfen; eingebaut ist „leitfaden-2022“.',
    },
    en: {
      what: 'There is no rule pack “{pack}”.',
      why: 'It is neither a built-in pack nor an existing file or folder with a pack.yaml.',
      todo: 'Check the path; “leitfaden-2022” is built in.',
    },
  },
  'rules.circular-pack': {
    de: {
      what: 'Das Regelpaket {file} erweitert sich selbst.',
      why: 'Die Kette der „extends“ führt im Kreis.',
      todo: 'Ein „extends“ in der Kette entfernen.',
    },
    en: {
      what: 'The rule pack {file} extends itself.',
      why: 'The chain of “extends” is a circle.',
      todo: 'Remove one “extends” of the chain.',
    },
  },
};
