import type { MessageCatalogue } from '../catalogue.js';

/** What is to say of accepted gaps and of the comments that accept them. */
export const notesMessages: MessageCatalogue = {
  'notes.stale': {
    de: {
      what: '{from}: Die hingenommene Lücke {rule} gibt es nicht (mehr).',
      why: 'Der Eintrag bewirkt nichts.',
      todo: 'Den Eintrag entfernen.',
    },
    en: {
      what: '{from}: The accepted gap {rule} does not exist (any more).',
      why: 'The entry has no effect.',
      todo: 'Remove the entry.',
    },
  },
  'notes.expired': {
    de: {
      what: '{from}: Die Frist für die hingenommene Lücke {rule} ist am {expires} abgelaufen.',
      why: 'Die Lücke zählt wieder.',
      todo: 'Die Lücke schließen oder die Frist mit Begründung verlängern.',
    },
    en: {
      what: '{from}: The acceptance of the gap {rule} expired on {expires}.',
      why: 'The gap counts again.',
      todo: 'Close the gap, or extend the date with a reason.',
    },
  },
  'notes.expiring': {
    de: {
      what: '{from}: Die Frist für die hingenommene Lücke {rule} endet am {expires}.',
      why: 'Danach zählt die Lücke wieder.',
      todo: 'Die Lücke schließen oder die Frist mit Begründung verlängern.',
    },
    en: {
      what: '{from}: The acceptance of the gap {rule} ends on {expires}.',
      why: 'After that the gap counts again.',
      todo: 'Close the gap, or extend the date with a reason.',
    },
  },
  'notes.broad': {
    de: {
      what: '{from}: Das Urteil eines Lesers zu {rule} ändert {concepts} Konzepte.',
      why: 'Der Eintrag nennt kein Konzept und gilt deshalb für jedes.',
      todo: 'Das Konzept nennen, für das er gilt: file: konzept.pdf (auch als Muster)',
    },
    en: {
      what: '{from}: The reader’s verdict on {rule} changes {concepts} concepts.',
      why: 'The entry names no concept, and so is for each of them.',
      todo: 'Name the concept that it is for: file: concept.pdf (or a glob)',
    },
  },
  'notes.no-rule': {
    de: {
      what: '{from}: Der Kommentar insek-audit-disable nennt kein Kriterium.',
      why: 'Er bewirkt nichts.',
      todo: 'So schreiben: <!-- insek-audit-disable F-03 -- Begründung -->',
    },
    en: {
      what: '{from}: The comment insek-audit-disable names no criterion.',
      why: 'It has no effect.',
      todo: 'Write it like this: <!-- insek-audit-disable F-03 -- reason -->',
    },
  },
  'notes.no-reason': {
    de: {
      what: '{from}: Dem Kommentar insek-audit-disable fehlt die Begründung.',
      why: 'Ohne Begründung wird keine Lücke hingenommen.',
      todo: 'So schreiben: <!-- insek-audit-disable F-03 -- Begründung -->',
    },
    en: {
      what: '{from}: The comment insek-audit-disable lacks a reason.',
      why: 'No gap is accepted without a reason.',
      todo: 'Write it like this: <!-- insek-audit-disable F-03 -- reason -->',
    },
  },
  'notes.no-date': {
    de: {
      what: '{from}: „{date}“ ist kein Datum; der Kommentar insek-audit-disable bewirkt nichts.',
      why: 'Erwartet wird JJJJ-MM-TT.',
      todo: 'Zum Beispiel: until=2026-12-31',
    },
    en: {
      what: '{from}: “{date}” is no date; the comment insek-audit-disable has no effect.',
      why: 'YYYY-MM-DD is expected.',
      todo: 'For example: until=2026-12-31',
    },
  },
  'notes.unknown-rule': {
    de: {
      what: '{from}: Das Kriterium „{rule}“ gibt es im Regelpaket nicht; der Kommentar insek-audit-disable bewirkt dafür nichts.',
      why: 'Es ist weder Kennung noch Kurzname einer Regel.',
      todo: 'Meinten Sie „{nearest}“? „insek-audit rules list“ zeigt alle.',
    },
    en: {
      what: '{from}: There is no criterion “{rule}” in the rule pack; the comment insek-audit-disable has no effect for it.',
      why: 'It is neither id nor slug of a rule.',
      todo: 'Did you mean “{nearest}”? “insek-audit rules list” shows all.',
    },
  },
};
