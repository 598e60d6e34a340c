import type { MessageCatalogue } from '../catalogue.js';

/** Errors of comparative studies: list, limits, parts, codings. */
export const studyMessages: MessageCatalogue = {
  'study.all-failed': {
    de: {
      what: 'Kein Konzept konnte geprüft werden ({count} gescheitert).',
      why: 'Bei jedem steht der Grund in {out}/tables/failures.csv.',
      todo: 'Die Gründe dort beheben und den Aufruf wiederholen.',
    },
    en: {
      what: 'No concept could be audited ({count} failed).',
      why: 'The reason of each stands in {out}/tables/failures.csv.',
      todo: 'Mend what is said there and call again.',
    },
  },
  'study.no-study': {
    de: {
      what: 'In {folder} liegt keine Studie.',
      why: 'Die Datei study.json fehlt dort oder ist beschädigt.',
      todo: 'Den Ordner angeben, den „insek-audit study … --out“ angelegt hat.',
    },
    en: {
      what: 'There is no study in {folder}.',
      why: 'The file study.json is missing there or damaged.',
      todo: 'Name the folder that “insek-audit study … --out” made.',
    },
  },
  'study.no-documents': {
    de: {
      what: 'Unter {source} gibt es keine Konzepte.',
      why: 'Gesucht wurden PDF-, Word-, OpenDocument-, HTML-, Markdown- und Textdateien, oder Zeilen einer Liste.',
      todo: 'Ordner, Muster (in Anführungszeichen) oder Liste prüfen.',
    },
    en: {
      what: 'There are no concepts at {source}.',
      why: 'Looked for files ending in pdf, md, txt and docx, or for rows of a list.',
      todo: 'Check the folder, the pattern (quoted) or the list.',
    },
  },
  'study.bad-list': {
    de: {
      what: 'Die Liste {file} lässt sich nicht lesen.',
      why: '{why}',
      todo: 'Eine CSV-, TSV- oder YAML-Datei mit der Spalte path angeben.',
    },
    en: {
      what: 'The list {file} cannot be read.',
      why: '{why}',
      todo: 'Give a CSV, TSV or YAML file with a column path.',
    },
  },
  'study.no-entries': {
    de: {
      what: 'In {file} steht keine Liste von Konzepten.',
      why: 'Erwartet wird eine YAML-Liste, oder unter „documents“ eine.',
      todo: 'Zum Beispiel: „- path: konzept.pdf“ je Zeile.',
    },
    en: {
      what: 'There is no list of concepts in {file}.',
      why: 'Expected is a YAML list, or one under “documents”.',
      todo: 'For example: “- path: concept.pdf” on each line.',
    },
  },
  'study.no-path': {
    de: {
      what: '{file}, Eintrag {row}: Es fehlt der Pfad des Dokuments.',
      why: 'Jeder Eintrag braucht eine Angabe in der Spalte „path“ (auch „Pfad“ oder „Datei“); gelesen wurden: {heads}.',
      todo: 'Die Spalte ergänzen oder die Zelle ausfüllen; Pfade gelten von der Liste aus.',
    },
    en: {
      what: '{file}, entry {row}: the path of the document is missing.',
      why: 'Each entry needs a value in the column “path” (or “file”); there are: {heads}.',
      todo: 'Add the column or fill in the cell; paths start at the list.',
    },
  },
  'study.bad-number': {
    de: {
      what: '{file}, Eintrag {row}: „{value}“ in der Spalte {column} ist keine ganze Zahl.',
      why: 'Größenklassen und Jahrgänge werden aus Zahlen gebildet.',
      todo: 'Eine Zahl eintragen oder die Zelle leer lassen.',
    },
    en: {
      what: '{file}, entry {row}: “{value}” in the column {column} is no whole number.',
      why: 'Size classes and years are made from numbers.',
      todo: 'Enter a number or leave the cell empty.',
    },
  },
  'study.listed-twice': {
    de: {
      what: '{file}: {path} steht zweimal in der Liste.',
      why: 'Jedes Konzept zählt einmal, sonst stimmen die Anteile nicht.',
      todo: 'Einen der Einträge löschen.',
    },
    en: {
      what: '{file}: {path} is listed twice.',
      why: 'Each concept counts once, or the shares would be wrong.',
      todo: 'Delete one of the entries.',
    },
  },
  'study.cannot-write': {
    de: {
      what: '{path} lässt sich nicht schreiben.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Schreibrechte und freien Platz prüfen.',
    },
    en: {
      what: '{path} cannot be written.',
      why: 'The operating system reports {why}.',
      todo: 'Check the permission to write and the free space.',
    },
  },
  'study.unreadable': {
    de: {
      what: '{path} lässt sich nicht lesen.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Pfad und Leserechte prüfen.',
    },
    en: {
      what: '{path} cannot be read.',
      why: 'The operating system reports {why}.',
      todo: 'Check the path and the permission to read it.',
    },
  },
  'study.timeout': {
    de: {
      what: '{path} brauchte länger als {seconds} Sekunden.',
      why: 'Ein einzelnes Dokument soll die Studie nicht aufhalten.',
      todo: 'Die Grenze mit --timeout erhöhen und die Studie noch einmal starten.',
    },
    en: {
      what: '{path} took more than {seconds} seconds.',
      why: 'A single document should not hold up the study.',
      todo: 'Raise the limit with --timeout and start the study again.',
    },
  },
  'study.memory': {
    de: {
      what: '{path} brauchte mehr als {megabytes} MB Speicher.',
      why: 'Ein einzelnes Dokument soll die Studie nicht gefährden.',
      todo: 'Die Grenze mit --memory erhöhen und die Studie noch einmal starten.',
    },
    en: {
      what: '{path} took more than {megabytes} MB of memory.',
      why: 'A single document should not endanger the study.',
      todo: 'Raise the limit with --memory and start the study again.',
    },
  },
  'study.crashed': {
    de: {
      what: 'Bei {path} ist das Programm gescheitert.',
      why: '{why}',
      todo: 'Das ist ein Fehler im Programm: bitte mit dem Dokument melden.',
    },
    en: {
      what: 'The program failed on {path}.',
      why: '{why}',
      todo: 'This is a bug in the program: please report it with the document.',
    },
  },
  'study.aborted': {
    de: {
      what: 'Die Studie wurde abgebrochen.',
      why: '{done} Dokumente sind fertig und bleiben erhalten.',
      todo: 'Derselbe Aufruf setzt sie fort.',
    },
    en: {
      what: 'The study was broken off.',
      why: '{done} documents are done and kept.',
      todo: 'The same call goes on with it.',
    },
  },
  'study.incomplete': {
    de: {
      what: 'Die Studie in {folder} ist nicht vollständig: {open} Dokumente fehlen.',
      why: 'Ein Teil (--shard) fehlt, oder ein Lauf wurde abgebrochen.',
      todo: 'Die fehlenden Teile rechnen oder den Lauf fortsetzen.',
    },
    en: {
      what: 'The study in {folder} is not complete: {open} documents are missing.',
      why: 'A part (--shard) is missing, or a run was broken off.',
      todo: 'Run the missing parts or go on with the run.',
    },
  },
  'study.unlike': {
    de: {
      what: '{a} und {b} passen nicht zusammen.',
      why: 'Sie unterscheiden sich in: {why}.',
      todo: 'Beide mit demselben Programm, demselben Regelpaket und derselben Liste rechnen.',
    },
    en: {
      what: '{a} and {b} do not belong together.',
      why: 'They differ in: {why}.',
      todo: 'Run both with the same program, rule pack and list.',
    },
  },
  'study.bad-shard': {
    de: {
      what: '„{value}“ ist kein Teil einer Studie.',
      why: 'Erwartet wird i/n mit 1 ≤ i ≤ n.',
      todo: 'Zum Beispiel: --shard 2/8',
    },
    en: {
      what: '“{value}” is no part of a study.',
      why: 'Expected is i/n with 1 ≤ i ≤ n.',
      todo: 'For example: --shard 2/8',
    },
  },
  'study.bad-option': {
    de: {
      what: '„{value}“ passt nicht zu {option}.',
      why: 'Erwartet wird eine ganze Zahl von mindestens {least}.',
      todo: 'Zum Beispiel: {option} {example}',
    },
    en: {
      what: '“{value}” does not fit {option}.',
      why: 'Expected is a whole number of at least {least}.',
      todo: 'For example: {option} {example}',
    },
  },
  'study.bad-coding': {
    de: {
      what: '{file}: {why}',
      why: 'Ein Kodierbogen hat die Spalten concept_id, criterion und verdict (erfüllt, teilweise, fehlt oder leer).',
      todo: 'Den Bogen aus „insek-audit study sample“ ausfüllen und als CSV oder XLSX speichern.',
    },
    en: {
      what: '{file}: {why}',
      why: 'A coding sheet has the columns concept_id, criterion and verdict (fulfilled, partial, missing or empty).',
      todo: 'Fill in the sheet from “insek-audit study sample” and save it as CSV or XLSX.',
    },
  },
  'study.bad-design': {
    de: {
      what: '{file}, Zeile {row}: Mit der Spalte „{column}“ stimmt etwas nicht.',
      why: 'Der Plan einer Stichprobe hat die Spalten concept_id, criterion, stratum und weight (eine Zahl über 0).',
      todo: 'Die Datei angeben, die „insek-audit study sample“ neben den Bogen schreibt (BOGEN.design.csv).',
    },
    en: {
      what: '{file}, row {row}: something is wrong with the column “{column}”.',
      why: 'The design of a sample has the columns concept_id, criterion, stratum and weight (a number above 0).',
      todo: 'Name the file that “insek-audit study sample” writes beside the sheet (SHEET.design.csv).',
    },
  },
  'study.no-weight': {
    de: {
      what: 'Für eine kodierte Einheit von {coder} gibt es kein Gewicht: {unit}.',
      why: 'Sie steht nicht im Plan der Stichprobe.',
      todo: 'Den Plan angeben, der zu diesem Bogen gehört, oder ohne --design ungewichtet rechnen.',
    },
    en: {
      what: 'There is no weight for a coded unit of {coder}: {unit}.',
      why: 'It is not in the design of the sample.',
      todo: 'Name the design that belongs to this sheet, or compute without weights, without --design.',
    },
  },
  'study.other-content': {
    de: {
      what: '{path} ist nicht mehr die Datei, die geprüft wurde.',
      why: 'Ihr Inhalt hat sich seit der Studie geändert; Stellen daraus passten nicht zu den Urteilen.',
      todo: 'Die Studie neu rechnen, oder mit --concepts die Dateien angeben, die geprüft wurden.',
    },
    en: {
      what: '{path} is no longer the file that was audited.',
      why: 'Its content has changed since the study; passages of it would not fit the verdicts.',
      todo: 'Compute the study anew, or name the files that were audited with --concepts.',
    },
  },
  'study.no-common': {
    de: {
      what: 'Die Kodierungen haben keine gemeinsamen Einheiten.',
      why: 'Verglichen wird, was unter derselben concept_id und demselben Kriterium kodiert ist.',
      todo: 'Prüfen, ob die Bögen aus derselben Studie stammen.',
    },
    en: {
      what: 'The codings have no units in common.',
      why: 'Compared is what is coded under the same concept_id and criterion.',
      todo: 'Check whether the sheets are from the same study.',
    },
  },
};
