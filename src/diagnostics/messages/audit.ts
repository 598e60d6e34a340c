import type { MessageCatalogue } from '../catalogue.js';

/** Warnings on a document as a whole, once its criteria are judged. */
export const auditMessages: MessageCatalogue = {
  'audit.no-concept': {
    de: {
      what: 'Das Dokument ist wohl kein Konzept: Titel und Anfang nennen keines, und Kapitel zu Analyse, Zielen oder Maßnahmen hat es nicht. Die Lücken sagen dann nichts über ein Konzept.',
      why: 'Geprüft wird gegen einen Leitfaden für Konzepte der Stadtentwicklung.',
      todo: 'Prüfen, ob die richtige Datei gewählt ist; zu einer Beschlussvorlage gehört das Konzept oft als Anlage.',
    },
    en: {
      what: 'The document is probably no concept: its title and beginning name none, and it has no chapters on analysis, goals or measures. Its gaps then say nothing of a concept.',
      why: 'It is checked against a guide for concepts of urban development.',
      todo: 'Check whether this is the right file; the concept is often an annex to a paper of the council.',
    },
  },
  'audit.set-aside': {
    de: {
      what: 'Als Anhang, Verzeichnis oder Impressum gelesen und nicht als Beleg gewertet: {chapters}.',
      why: 'Was dort steht, ist meist Material und keine Aussage des Konzepts.',
      todo: 'Steht dort eine Angabe, die als Lücke gemeldet wird: im Kapitel selbst nennen oder dort darauf verweisen.',
    },
    en: {
      what: 'Read as annex, list or imprint, and not taken as evidence: {chapters}.',
      why: 'What stands there is mostly material, and no statement of the concept.',
      todo: 'If something stands there that is reported as a gap: say it in its chapter, or refer to it there.',
    },
  },
  'audit.unreadable': {
    de: {
      what: '{percent} % des Dokuments sind nicht lesbar. {count} Kriterien, die dort belegt sein können, sind deshalb zu prüfen und keine Lücken.',
      why: 'Was nicht gelesen werden kann, fehlt nicht.',
      todo: 'Die ursprüngliche Fassung prüfen, oder die Teile mit Texterkennung (OCR) neu erfassen.',
    },
    en: {
      what: '{percent} % of the document are not readable. {count} criteria that may be met there are therefore to review, and no gaps.',
      why: 'What cannot be read is not missing.',
      todo: 'Audit the original version, or make the parts anew with text recognition (OCR).',
    },
  },
  'audit.unreadable-pages': {
    de: {
      what: '{percent} % des Dokuments sind nicht lesbar (Seiten {pages}). {count} Kriterien, die dort belegt sein können, sind deshalb zu prüfen und keine Lücken. Mit Texterkennung (OCR) werden die Seiten lesbar.',
      why: 'Was nicht gelesen werden kann, fehlt nicht.',
      todo: 'Die ursprüngliche Fassung prüfen, oder die Seiten mit Texterkennung (OCR) neu erfassen.',
    },
    en: {
      what: '{percent} % of the document are not readable (pages {pages}). {count} criteria that may be met there are therefore to review, and no gaps. Text recognition (OCR) makes the pages readable.',
      why: 'What cannot be read is not missing.',
      todo: 'Audit the original version, or make the pages anew with text recognition (OCR).',
    },
  },
};
