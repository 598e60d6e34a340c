import type { MessageCatalogue } from '../catalogue.js';

/** Errors and warnings while a file is read. */
export const readerMessages: MessageCatalogue = {
  'reader.not-found': {
    de: {
      what: 'Die Datei {path} gibt es nicht.',
      why: 'Unter diesem Pfad liegt nichts.',
      todo: 'Schreibweise und Ordner prüfen.',
    },
    en: { what: 'There is no file {path}.', why: 'Nothing lies at this path.', todo: 'Check spelling and folder.' },
  },
  'reader.no-chapters': {
    de: {
      what: 'Im Ordner {path} liegen keine Kapitel.',
      why: 'Ein Ordner wird als ein Konzept aus mehreren Markdown-Dateien gelesen; hier ist keine.',
      todo: 'PDF, Word und Text als Dateien nennen ({path}/*.pdf: jede ein Konzept, mit --as-one zusammen eines), oder viele Konzepte vergleichen: insek-audit study {path} --out ergebnis',
    },
    en: {
      what: 'There are no chapters in the folder {path}.',
      why: 'A folder is read as one concept of several Markdown files; there is none here.',
      todo: 'Name PDF, Word and text as files ({path}/*.pdf: each is a concept, with --as-one they are one), or compare many concepts: insek-audit study {path} --out result',
    },
  },
  'reader.chapter-missing': {
    de: {
      what: 'Das Kapitel {path} fehlt; {source} führt es auf.',
      why: 'Unter diesem Pfad liegt keine Datei.',
      todo: 'Den Eintrag berichtigen.',
    },
    en: {
      what: 'The chapter {path} is missing; {source} lists it.',
      why: 'No file lies at this path.',
      todo: 'Correct the entry.',
    },
  },
  'reader.mixed-formats': {
    de: {
      what: '{path} und {other} lassen sich nicht zu einem Konzept verbinden.',
      why: 'Die eine Datei hat ein Seitenbild (PDF, Text), die andere nicht (Markdown, Word, OpenDocument, HTML).',
      todo: 'Alle Teile im selben Format angeben.',
    },
    en: {
      what: '{path} and {other} cannot be joined into one concept.',
      why: 'One of the files has pages that are laid out (PDF, text), the other has none (Markdown, Word, OpenDocument, HTML).',
      todo: 'Give all parts in the same format.',
    },
  },
  'reader.unreadable': {
    de: {
      what: 'Die Datei {path} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Leserechte prüfen.',
    },
    en: {
      what: 'The file {path} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Check the permission to read it.',
    },
  },
  'reader.unknown-format': {
    de: {
      what: 'Das Format von {path} ist unbekannt.',
      why: 'Gelesen werden PDF (.pdf), Word (.docx, .docm), OpenDocument (.odt), HTML (.html), Markdown (.md, .markdown) und Text (.txt).',
      todo: 'Das Konzept als PDF, Word (.docx) oder Markdown speichern.',
    },
    en: {
      what: 'The format of {path} is unknown.',
      why: 'PDF (.pdf), Word (.docx, .docm), OpenDocument (.odt), HTML (.html), Markdown (.md, .markdown) and text (.txt) are read.',
      todo: 'Save the concept as PDF, Word (.docx) or Markdown.',
    },
  },
  'reader.empty': {
    de: {
      what: 'Die Datei {path} ist leer.',
      why: 'Sie enthält keinen Text.',
      todo: 'Prüfen, ob der Export oder das Herunterladen vollständig war.',
    },
    en: {
      what: 'The file {path} is empty.',
      why: 'It holds no text.',
      todo: 'Check whether the export or download was complete.',
    },
  },
  'reader.binary': {
    de: {
      what: '{path} ist keine Textdatei.',
      why: 'Die Datei enthält Binärdaten.',
      todo: 'Das Konzept als PDF, Markdown oder Text speichern.',
    },
    en: {
      what: '{path} is no text file.',
      why: 'The file holds binary data.',
      todo: 'Save the concept as PDF, Markdown or text.',
    },
  },
  'reader.garbage': {
    de: {
      what: 'Der Text von {path} ist nicht lesbar.',
      why: 'Nur {share} % der Wörter sind Wörter; wahrscheinlich ist die Zeichenkodierung der Schriften beschädigt.',
      todo: 'Das Dokument neu exportieren oder mit Texterkennung (OCR) lesbar machen. Ein Bericht über unlesbaren Text wäre falsch.',
    },
    en: {
      what: 'The text of {path} is not readable.',
      why: 'Only {share} % of the words are words; the character encoding of its fonts is probably damaged.',
      todo: 'Export the document again or make it readable by text recognition (OCR). A report on unreadable text would be wrong.',
    },
  },
  'reader.encoding': {
    de: {
      what: 'Die Datei ist in {encoding} kodiert und wurde umgewandelt.',
      why: 'Erwartet wird UTF-8.',
      todo: 'Nichts; auf Umlaute achten.',
    },
    en: {
      what: 'The file is encoded in {encoding} and was converted.',
      why: 'UTF-8 is expected.',
      todo: 'Nothing; watch the umlauts.',
    },
  },
  'reader.flattened': {
    de: {
      what: 'Die Datei ist ungewöhnlich tief verschachtelt und wurde als einfacher Text gelesen.',
      why: 'Überschriften und Tabellen gehen dabei verloren.',
      todo: 'Die Verschachtelung verringern.',
    },
    en: {
      what: 'The file is nested unusually deep and was read as plain text.',
      why: 'Headings and tables are lost that way.',
      todo: 'Reduce the nesting.',
    },
  },
  'reader.garbled-paragraphs': {
    de: {
      what: '{count} Absätze ({percent} % des Textes) sind nicht lesbar.',
      why: 'Ihre Buchstaben sind beim Umwandeln oder Kopieren durch andere ersetzt worden.',
      todo: 'Was dort steht, wurde nicht geprüft: die ursprüngliche Fassung prüfen.',
    },
    en: {
      what: '{count} paragraphs ({percent} % of the text) are not readable.',
      why: 'Their letters were replaced by others when the text was converted or copied.',
      todo: 'What stands there was not checked: audit the original version.',
    },
  },
  'reader.unseen-text': {
    de: {
      what: 'Das Dokument enthält {letters} Zeichen Text, die man nicht sieht.',
      why: 'Sie sind weiß auf weißem Grund, winzig oder unsichtbar gesetzt; als Beleg zählen sie nicht.',
      todo: 'Prüfen, was dort steht, und es sichtbar setzen oder löschen.',
    },
    en: {
      what: 'The document holds {letters} letters of text that cannot be seen.',
      why: 'They are white on white, tiny or invisible; they do not count as evidence.',
      todo: 'Check what stands there, and make it visible or delete it.',
    },
  },
  'markdown.include': {
    de: {
      what: '{name} wird eingebunden und wurde nicht gelesen.',
      why: 'Gelesen wird der Text der Datei selbst.',
      todo: 'Den Ordner des Konzepts prüfen (insek-audit audit ORDNER) oder die Datei mit --as-one dazunehmen.',
    },
    en: {
      what: '{name} is included and was not read.',
      why: 'The text of the file itself is read.',
      todo: 'Audit the folder of the concept (insek-audit audit FOLDER), or add the file with --as-one.',
    },
  },
  'html.no-text': {
    de: {
      what: 'Die HTML-Datei {path} enthält keinen Text.',
      why: 'Sie ist leer, oder ein Programm im Browser setzt ihren Text erst ein.',
      todo: 'Die Seite im Browser öffnen und als PDF drucken.',
    },
    en: {
      what: 'The HTML file {path} holds no text.',
      why: 'It is empty, or a program in the browser puts its text in.',
      todo: 'Open the page in a browser and print it as PDF.',
    },
  },
  'reader.to-convert': {
    de: {
      what: 'Das Format {ending} von {path} wird nicht gelesen.',
      why: 'Gelesen werden PDF, Word (.docx), OpenDocument (.odt), HTML, Markdown und Text.',
      todo: 'Umwandeln: {command}',
    },
    en: {
      what: 'The format {ending} of {path} is not read.',
      why: 'PDF, Word (.docx), OpenDocument (.odt), HTML, Markdown and text are read.',
      todo: 'Convert it: {command}',
    },
  },
};
