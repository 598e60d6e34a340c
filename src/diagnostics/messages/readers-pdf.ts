import type { MessageCatalogue } from '../catalogue.js';

/** Errors and warnings while a PDF is read. */
export const readerPdfMessages: MessageCatalogue = {
  'pdf.not-a-pdf': {
    de: {
      what: '{path} ist keine PDF-Datei.',
      why: 'Der Anfang der Datei ("%PDF-") fehlt.',
      todo: 'Prüfen, ob die Datei vollständig heruntergeladen wurde und die Endung stimmt.',
    },
    en: {
      what: '{path} is no PDF file.',
      why: 'The beginning of the file ("%PDF-") is missing.',
      todo: 'Check whether the download was complete and the file extension is right.',
    },
  },
  'pdf.encrypted': {
    de: {
      what: 'Das PDF {path} ist mit einem Kennwort geschützt.',
      why: 'Ohne Kennwort lässt es sich nicht öffnen.',
      todo: 'Das Dokument ohne Kennwortschutz speichern und erneut prüfen.',
    },
    en: {
      what: 'The PDF {path} is protected by a password.',
      why: 'It cannot be opened without the password.',
      todo: 'Save the document without password protection and audit it again.',
    },
  },
  'pdf.damaged': {
    de: {
      what: 'Das PDF {path} ist beschädigt und lässt sich nicht öffnen.',
      why: 'Der PDF-Leser meldet: {detail}',
      todo: 'Die Datei neu herunterladen oder aus dem Ursprungsprogramm neu exportieren.',
    },
    en: {
      what: 'The PDF {path} is damaged and cannot be opened.',
      why: 'The PDF reader reports: {detail}',
      todo: 'Download the file again or export it anew from the program it was written with.',
    },
  },
  'pdf.too-many-pages': {
    de: {
      what: 'Das PDF {path} hat {pages} Seiten.',
      why: 'Gelesen werden höchstens {limit} Seiten.',
      todo: 'Nur den Teil mit dem Konzept speichern, ohne Anlagenbände.',
    },
    en: {
      what: 'The PDF {path} has {pages} pages.',
      why: 'At most {limit} pages are read.',
      todo: 'Save only the part with the concept, without volumes of annexes.',
    },
  },
  'pdf.too-slow': {
    de: {
      what: 'Das Lesen des PDFs {path} dauert zu lange.',
      why: 'Gelesen sind {pages} von {all} Seiten; mehr als {seconds} Sekunden kam keine weitere, oder alle zusammen dauern zu lange.',
      todo: 'Das Dokument neu exportieren (Karten und Pläne als Bilder) oder in kleinere Teile zerlegen.',
    },
    en: {
      what: 'Reading the PDF {path} takes too long.',
      why: '{pages} of {all} pages are read; for more than {seconds} seconds no other came, or all together take too long.',
      todo: 'Export the document anew (maps and plans as images) or split it into smaller parts.',
    },
  },
  'pdf.too-large': {
    de: {
      what: 'Das PDF {path} braucht zu viel Arbeitsspeicher.',
      why: 'Beim Lesen wurden mehr als {megabytes} MB belegt.',
      todo: 'Das Dokument neu exportieren (Karten und Pläne als Bilder in geringer Auflösung).',
    },
    en: {
      what: 'The PDF {path} needs too much memory.',
      why: 'Reading it took more than {megabytes} MB.',
      todo: 'Export the document anew (maps and plans as images of low resolution).',
    },
  },
  'pdf.no-text': {
    de: {
      what: 'Das PDF {path} enthält keinen Text.',
      why: 'Seine {pages} Seiten sind Bilder (eingescannt oder als Bild exportiert) oder leer.',
      todo: 'Das Dokument mit Texterkennung (OCR) lesbar machen oder die ursprüngliche Fassung prüfen.',
    },
    en: {
      what: 'The PDF {path} holds no text.',
      why: 'Its {pages} pages are images (scanned or exported as images) or empty.',
      todo: 'Make the document readable by text recognition (OCR), or audit the original version.',
    },
  },
  'pdf.little-text': {
    de: {
      what: '{path} ist zum größten Teil nicht lesbar: {count} von {all} Seiten enthalten keinen Text.',
      why: 'Sie sind Bilder (eingescannt oder als Bild exportiert), höchstens mit einer Zeile, die alle tragen: {pages}.',
      todo: 'Das Dokument mit Texterkennung (OCR) lesbar machen oder die ursprüngliche Fassung prüfen.',
    },
    en: {
      what: 'Most of {path} is not readable: {count} of {all} pages hold no text.',
      why: 'They are images (scanned or exported as images), at most with a line that all of them carry: {pages}.',
      todo: 'Make the document readable by text recognition (OCR), or audit the original version.',
    },
  },
  'pdf.pages-without-text': {
    de: {
      what: 'Ohne lesbaren Text: Seite {pages} ({count} von {all} Seiten).',
      why: 'Dort ist nur ein Bild: ein Foto, eine Karte oder eine eingescannte Seite.',
      todo: 'Prüfen, ob dort Inhalte des Konzepts stehen; wenn ja, mit Texterkennung (OCR) lesbar machen.',
    },
    en: {
      what: 'No readable text: page {pages} ({count} of {all} pages).',
      why: 'There is only an image: a photograph, a map or a scanned page.',
      todo: 'Check whether contents of the concept stand there; if so, make them readable by text recognition (OCR).',
    },
  },
  'pdf.garbled-pages': {
    de: {
      what: 'Auf {count} von {all} Seiten ist der Text nicht lesbar.',
      why: 'Die Schrift ist dort ohne Zuordnung zu Buchstaben eingebettet: {pages}.',
      todo: 'Was dort steht, wurde nicht geprüft: die ursprüngliche Fassung prüfen oder die Seiten mit Texterkennung (OCR) neu erfassen.',
    },
    en: {
      what: 'The text of {count} of {all} pages is not readable.',
      why: 'Its font is embedded there without a map to letters: {pages}.',
      todo: 'What stands there was not checked: audit the original version, or make the pages anew with text recognition (OCR).',
    },
  },
  'pdf.portfolio': {
    de: {
      what: '{path} ist ein PDF-Portfolio: Das Konzept steckt in eingebetteten Dateien.',
      why: 'Die Seiten selbst sind nur ein Deckblatt; eingebettet sind: {files}.',
      todo: 'Die eingebettete Datei speichern (pdfdetach -saveall DATEI, oder im PDF-Programm) und sie prüfen.',
    },
    en: {
      what: '{path} is a PDF portfolio: the concept stands in embedded files.',
      why: 'Its own pages are a cover sheet; embedded are: {files}.',
      todo: 'Save the embedded file (pdfdetach -saveall FILE, or in the PDF program) and check that.',
    },
  },
  'pdf.attached': {
    de: {
      what: 'Im PDF stecken {count} weitere Dateien, die nicht gelesen wurden.',
      why: 'Es ist ein PDF-Portfolio: {files}.',
      todo: 'Gehören sie zum Konzept, speichern und dazunehmen (--as-one).',
    },
    en: {
      what: 'The PDF holds {count} more files, which were not read.',
      why: 'It is a PDF portfolio: {files}.',
      todo: 'If they belong to the concept, save them and add them (--as-one).',
    },
  },
  'pdf.xfa': {
    de: {
      what: '{path} ist ein XFA-Formular, dessen Inhalt nur Programme von Adobe zeigen.',
      why: 'Die Seiten der Datei sind ein Platzhalter; der Inhalt steht in einem anderen Format darin.',
      todo: 'Das Formular in Adobe Acrobat Reader öffnen und als PDF drucken.',
    },
    en: {
      what: '{path} is an XFA form, whose content only programs by Adobe show.',
      why: 'The pages of the file are a placeholder; the content stands in it in another format.',
      todo: 'Open the form in Adobe Acrobat Reader and print it as PDF.',
    },
  },
  'pdf.pages-cut': {
    de: {
      what: '{count} Seiten wurden nicht vollständig gelesen.',
      why: 'Sie sind beschädigt oder enthalten ungewöhnlich viele Zeichnungselemente: {pages}.',
      todo: 'Befunde zu diesen Seiten von Hand prüfen.',
    },
    en: {
      what: '{count} pages were not read completely.',
      why: 'They are damaged or hold unusually many drawing elements: {pages}.',
      todo: 'Check findings on these pages by hand.',
    },
  },
  'pdf.unknown-glyphs': {
    de: {
      what: '{count} Zeichen haben keine Bedeutung als Text.',
      why: 'Das PDF verwendet dafür eigene Schriftzeichen (private Unicode-Zeichen), zuerst auf Seite {first}.',
      todo: 'Prüfen, ob es Aufzählungszeichen oder angekreuzte Kästchen sind.',
    },
    en: {
      what: '{count} characters have no meaning as text.',
      why: 'The PDF uses glyphs of its own for them (private Unicode characters), first on page {first}.',
      todo: 'Check whether they are bullets or ticked boxes.',
    },
  },
  'pdf.heading-not-found': {
    de: {
      what: 'Die Überschrift "{title}" steht im Inhaltsverzeichnis, aber nicht im Text.',
      why: 'Auf der genannten Seite {printed} und daneben steht keine solche Überschrift.',
      todo: 'Inhaltsverzeichnis und Überschrift vergleichen.',
    },
    en: {
      what: 'The heading "{title}" stands in the table of contents but not in the body.',
      why: 'There is no such heading on page {printed}, which it names, nor next to it.',
      todo: 'Compare the table of contents with the heading.',
    },
  },
  'pdf.heading-elsewhere': {
    de: {
      what: 'Die Überschrift "{title}" steht auf einer anderen Seite als im Inhaltsverzeichnis.',
      why: 'Das Inhaltsverzeichnis nennt Seite {printed}; sie steht auf Seite {page} der Datei.',
      todo: 'Das Inhaltsverzeichnis aktualisieren.',
    },
    en: {
      what: 'The heading "{title}" stands on another page than the table of contents says.',
      why: 'The table of contents names page {printed}; it stands on page {page} of the file.',
      todo: 'Update the table of contents.',
    },
  },
};
