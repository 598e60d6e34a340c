import type { MessageCatalogue } from '../catalogue.js';

/** Errors while a Word file is read. */
export const readerDocxMessages: MessageCatalogue = {
  'docx.not-a-docx': {
    de: {
      what: '{path} ist keine Word-Datei.',
      why: 'Eine .docx-Datei ist ein ZIP-Archiv mit einem Word-Dokument darin; dies ist keines.',
      todo: 'Prüfen, ob die Datei vollständig übertragen wurde und die Endung stimmt.',
    },
    en: {
      what: '{path} is no Word file.',
      why: 'A .docx file is a ZIP archive with a Word document in it; this is none.',
      todo: 'Check whether the file was transferred completely and its ending is right.',
    },
  },
  'docx.old-format': {
    de: {
      what: '{path} ist eine Word-Datei im alten Format (.doc).',
      why: 'Gelesen werden das Format seit Word 2007 (.docx) und OpenDocument (.odt).',
      todo: 'In Word oder LibreOffice öffnen und als .docx oder .odt speichern.',
    },
    en: {
      what: '{path} is a Word file in the old format (.doc).',
      why: 'The format since Word 2007 (.docx) and OpenDocument (.odt) are read.',
      todo: 'Open it in Word or LibreOffice and save it as .docx or .odt.',
    },
  },
  'docx.encrypted': {
    de: {
      what: 'Die Word-Datei {path} ist mit einem Kennwort geschützt.',
      why: 'Ohne Kennwort lässt sie sich nicht öffnen.',
      todo: 'Das Dokument ohne Kennwort speichern und erneut prüfen.',
    },
    en: {
      what: 'The Word file {path} is protected by a password.',
      why: 'It cannot be opened without the password.',
      todo: 'Save the document without a password and audit it again.',
    },
  },
  'docx.damaged': {
    de: {
      what: 'Die Word-Datei {path} ist beschädigt und lässt sich nicht öffnen.',
      why: 'Der Word-Leser meldet: {detail}',
      todo: 'Die Datei in Word öffnen und reparieren lassen, oder neu speichern.',
    },
    en: {
      what: 'The Word file {path} is damaged and cannot be opened.',
      why: 'The Word reader reports: {detail}',
      todo: 'Open the file in Word and have it repaired, or save it anew.',
    },
  },
  'docx.too-large': {
    de: {
      what: 'Die Word-Datei {path} ist zu groß.',
      why: 'Ihr Text ist ausgepackt {size} MB groß; gelesen werden höchstens {limit} MB.',
      todo: 'Das Dokument in Word neu speichern oder in Teile zerlegen.',
    },
    en: {
      what: 'The Word file {path} is too large.',
      why: 'Its text takes {size} MB unpacked; at most {limit} MB are read.',
      todo: 'Save the document anew in Word, or split it.',
    },
  },
  'docx.no-text': {
    de: {
      what: 'Die Word-Datei {path} enthält keinen Text.',
      why: 'Sie ist leer oder besteht nur aus Bildern.',
      todo: 'Bilder von Seiten mit Texterkennung (OCR) lesbar machen.',
    },
    en: {
      what: 'The Word file {path} holds no text.',
      why: 'It is empty or consists of images only.',
      todo: 'Make images of pages readable by text recognition (OCR).',
    },
  },
  'docx.embedded': {
    de: {
      what: 'Die Word-Datei enthält {count} eingebettete Objekte, die nicht gelesen wurden.',
      why: 'Es sind Dokumente anderer Programme: {kinds}.',
      todo: 'Was darin zum Konzept gehört, als Text oder Tabelle in das Dokument einfügen.',
    },
    en: {
      what: 'The Word file holds {count} embedded objects that were not read.',
      why: 'They are documents of other programs: {kinds}.',
      todo: 'Insert what belongs to the concept as text or table.',
    },
  },
  'docx.chunk': {
    de: {
      what: 'Der eingefügte Teil {name} der Word-Datei wurde nicht gelesen.',
      why: 'Word wandelt ihn erst beim Öffnen um.',
      todo: 'Das Dokument in Word öffnen und neu speichern.',
    },
    en: {
      what: 'The inserted part {name} of the Word file was not read.',
      why: 'Word converts it only when it opens the file.',
      todo: 'Open the document in Word and save it anew.',
    },
  },
};
