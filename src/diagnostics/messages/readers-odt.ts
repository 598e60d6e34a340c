import type { MessageCatalogue } from '../catalogue.js';

/** Errors and warnings while an OpenDocument text is read. */
export const readerOdtMessages: MessageCatalogue = {
  'odt.not-an-odt': {
    de: {
      what: '{path} ist kein OpenDocument-Text.',
      why: 'Eine .odt-Datei ist ein ZIP-Archiv mit einem Textdokument darin; dies ist keines.',
      todo: 'Prüfen, ob die Datei vollständig übertragen wurde und die Endung stimmt.',
    },
    en: {
      what: '{path} is no OpenDocument text.',
      why: 'An .odt file is a ZIP archive with a text document in it; this is none.',
      todo: 'Check whether the file was transferred completely and its ending is right.',
    },
  },
  'odt.encrypted': {
    de: {
      what: 'Das OpenDocument {path} ist mit einem Kennwort geschützt.',
      why: 'Ohne Kennwort lässt es sich nicht öffnen.',
      todo: 'Das Dokument ohne Kennwort speichern und erneut prüfen.',
    },
    en: {
      what: 'The OpenDocument {path} is protected by a password.',
      why: 'It cannot be opened without the password.',
      todo: 'Save the document without a password and audit it again.',
    },
  },
  'odt.damaged': {
    de: {
      what: 'Das OpenDocument {path} ist beschädigt und lässt sich nicht öffnen.',
      why: 'Beim Lesen zeigt sich: {detail}',
      todo: 'Die Datei in LibreOffice öffnen und reparieren lassen, oder neu speichern.',
    },
    en: {
      what: 'The OpenDocument {path} is damaged and cannot be opened.',
      why: 'Reading it shows: {detail}',
      todo: 'Open the file in LibreOffice and have it repaired, or save it anew.',
    },
  },
  'odt.too-large': {
    de: {
      what: 'Das OpenDocument {path} ist zu groß.',
      why: 'Sein Text ist ausgepackt {size} MB groß; gelesen werden höchstens {limit} MB.',
      todo: 'Das Dokument in LibreOffice neu speichern oder in Teile zerlegen.',
    },
    en: {
      what: 'The OpenDocument {path} is too large.',
      why: 'Its text takes {size} MB unpacked; at most {limit} MB are read.',
      todo: 'Save the document anew in LibreOffice, or split it.',
    },
  },
  'odt.no-text': {
    de: {
      what: 'Das OpenDocument {path} enthält keinen Text.',
      why: 'Es ist leer oder besteht nur aus Bildern.',
      todo: 'Bilder von Seiten mit Texterkennung (OCR) lesbar machen.',
    },
    en: {
      what: 'The OpenDocument {path} holds no text.',
      why: 'It is empty or consists of images only.',
      todo: 'Make images of pages readable by text recognition (OCR).',
    },
  },
  'odt.embedded': {
    de: {
      what: 'Das OpenDocument enthält {count} eingebettete Objekte, die nicht gelesen wurden.',
      why: 'Es sind Dokumente anderer Art: {kinds}.',
      todo: 'Was darin zum Konzept gehört, als Text oder Tabelle in das Dokument einfügen.',
    },
    en: {
      what: 'The OpenDocument holds {count} embedded objects that were not read.',
      why: 'They are documents of another kind: {kinds}.',
      todo: 'Insert what belongs to the concept as text or table.',
    },
  },
};
