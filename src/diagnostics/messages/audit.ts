import type { MessageCatalogue } from '../catalogue.js';

/** Warnings on a document as a whole, once its criteria are judged. */
export const auditMessages: MessageCatalogue = {
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
