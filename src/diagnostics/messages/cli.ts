import type { MessageCatalogue } from '../catalogue.js';

/** Errors of the command line itself. */
export const cliMessages: MessageCatalogue = {
  'cli.unknown-option': {
    de: {
      what: 'Die Option {option} gibt es nicht.',
      why: '„{command}“ kennt sie nicht.',
      todo: '„{command} --help“ zeigt alle Optionen.',
    },
    en: {
      what: 'There is no option {option}.',
      why: '“{command}” does not know it.',
      todo: '“{command} --help” shows all options.',
    },
  },
  'cli.unknown-option-near': {
    de: {
      what: 'Die Option {option} gibt es nicht.',
      why: '„{command}“ kennt sie nicht.',
      todo: 'Meinten Sie {nearest}? „{command} --help“ zeigt alle Optionen.',
    },
    en: {
      what: 'There is no option {option}.',
      why: '“{command}” does not know it.',
      todo: 'Did you mean {nearest}? “{command} --help” shows all options.',
    },
  },
  'cli.unknown-command': {
    de: {
      what: 'Den Befehl „{name}“ gibt es nicht.',
      why: 'Vorhanden sind: {valid}.',
      todo: '„{command} --help“ zeigt alle Befehle.',
    },
    en: {
      what: 'There is no command “{name}”.',
      why: 'There are: {valid}.',
      todo: '“{command} --help” shows all commands.',
    },
  },
  'cli.unknown-command-near': {
    de: {
      what: 'Den Befehl „{name}“ gibt es nicht.',
      why: 'Vorhanden sind: {valid}.',
      todo: 'Meinten Sie „{command} {nearest}“?',
    },
    en: {
      what: 'There is no command “{name}”.',
      why: 'There are: {valid}.',
      todo: 'Did you mean “{command} {nearest}”?',
    },
  },
  'cli.file-without-command': {
    de: {
      what: 'Vor {name} fehlt der Befehl.',
      why: 'Eine Datei allein sagt nicht, was mit ihr geschehen soll.',
      todo: 'Zum Prüfen: {command} audit {name}',
    },
    en: {
      what: 'The command before {name} is missing.',
      why: 'A file alone does not say what to do with it.',
      todo: 'To audit it: {command} audit {name}',
    },
  },
  'cli.missing-argument': {
    de: {
      what: 'Es fehlt die Angabe {argument}.',
      why: '„{command}“ braucht sie.',
      todo: 'Zum Beispiel: {example}',
    },
    en: {
      what: 'The argument {argument} is missing.',
      why: '“{command}” needs it.',
      todo: 'For example: {example}',
    },
  },
  'cli.missing-option': {
    de: {
      what: 'Es fehlt die Option {option}.',
      why: '„{command}“ braucht sie.',
      todo: '{command} --help zeigt Beispiele.',
    },
    en: {
      what: 'The option {option} is missing.',
      why: '“{command}” needs it.',
      todo: '{command} --help shows examples.',
    },
  },
  'cli.missing-value': {
    de: {
      what: 'Nach {option} fehlt der Wert.',
      why: 'Die Option verlangt eine Angabe: {flags}',
      todo: 'Den Wert hinter die Option schreiben; „{command} --help“ erklärt ihn.',
    },
    en: {
      what: 'The value after {option} is missing.',
      why: 'The option asks for one: {flags}',
      todo: 'Write the value after the option; “{command} --help” explains it.',
    },
  },
  'cli.invalid-value': {
    de: {
      what: 'Der Wert „{value}“ für {option} ist ungültig.',
      why: 'Möglich sind: {valid}.',
      todo: 'Einen dieser Werte angeben.',
    },
    en: {
      what: 'The value “{value}” for {option} is not valid.',
      why: 'Possible values: {valid}.',
      todo: 'Give one of them.',
    },
  },
  'cli.invalid-value-near': {
    de: {
      what: 'Der Wert „{value}“ für {option} ist ungültig.',
      why: 'Möglich sind: {valid}.',
      todo: 'Meinten Sie {option} {nearest}?',
    },
    en: {
      what: 'The value “{value}” for {option} is not valid.',
      why: 'Possible values: {valid}.',
      todo: 'Did you mean {option} {nearest}?',
    },
  },
  'cli.excess-arguments': {
    de: {
      what: 'Zu viele Angaben: {extra}',
      why: '„{command}“ nimmt höchstens {expected}.',
      todo: 'Pfade mit Leerzeichen in Anführungszeichen setzen; „{command} --help“ zeigt den Aufruf.',
    },
    en: {
      what: 'Too many arguments: {extra}',
      why: '“{command}” takes {expected} at most.',
      todo: 'Put paths with blanks in quotes; “{command} --help” shows the usage.',
    },
  },
  'cli.conflicting-options': {
    de: {
      what: '{option} und {other} gehen nicht zusammen.',
      why: 'Die eine Option hebt die andere auf.',
      todo: 'Eine der beiden weglassen.',
    },
    en: {
      what: '{option} and {other} do not go together.',
      why: 'One of them undoes the other.',
      todo: 'Leave one of them out.',
    },
  },
  'cli.invalid-number': {
    de: {
      what: '„{value}“ ist keine Angabe für {option}.',
      why: 'Erwartet wird eine ganze Zahl ab 1.',
      todo: 'Zum Beispiel: {option} 12',
    },
    en: {
      what: '“{value}” is no value for {option}.',
      why: 'A whole number from 1 is expected.',
      todo: 'For example: {option} 12',
    },
  },
  'cli.invalid-percent': {
    de: {
      what: '„{value}“ ist keine Angabe für {option}.',
      why: 'Erwartet wird eine ganze Zahl von 0 bis 100 (Prozent).',
      todo: 'Zum Beispiel: {option} 50',
    },
    en: {
      what: '“{value}” is no value for {option}.',
      why: 'A whole number from 0 to 100 (per cent) is expected.',
      todo: 'For example: {option} 50',
    },
  },
  'cli.invalid-profile': {
    de: {
      what: 'Die Angabe „{value}“ für --profile ist ungültig.',
      why: 'Erwartet wird SCHLÜSSEL=WERT mit einem Schlüssel aus: {valid}.',
      todo: 'Zum Beispiel: --profile einwohner=48000 oder --profile typ=Mittelstadt',
    },
    en: {
      what: 'The value “{value}” for --profile is not valid.',
      why: 'KEY=VALUE is expected, with a key out of: {valid}.',
      todo: 'For example: --profile population=48000 or --profile type=Mittelstadt',
    },
  },
  'cli.several-to-stdout': {
    de: {
      what: 'Für {count} Formate fehlt die Ausgabedatei.',
      why: 'Auf der Standardausgabe kann nur ein Bericht stehen; ohne --output bleiben: {formats}.',
      todo: 'Hinter jedes --format ein --output DATEI schreiben.',
    },
    en: {
      what: '{count} formats have no output file.',
      why: 'Only one report can go to standard output; without --output: {formats}.',
      todo: 'Write an --output FILE after each --format.',
    },
  },
  'cli.same-output': {
    de: {
      what: 'Die Ausgabedatei {path} ist zweimal angegeben.',
      why: 'Der zweite Bericht würde den ersten überschreiben.',
      todo: 'Für jedes Format eine eigene Datei nennen.',
    },
    en: {
      what: 'The output file {path} is given twice.',
      why: 'The second report would overwrite the first.',
      todo: 'Name a file of its own for each format.',
    },
  },
  'cli.output-is-input': {
    de: {
      what: 'Die Ausgabedatei {path} ist das geprüfte Konzept selbst.',
      why: 'Der Bericht würde das Konzept überschreiben.',
      todo: 'Eine andere Datei nennen.',
    },
    en: {
      what: 'The output file {path} is the audited concept itself.',
      why: 'The report would overwrite the concept.',
      todo: 'Name another file.',
    },
  },
  'cli.binary-to-terminal': {
    de: {
      what: 'Das Format {format} lässt sich nicht im Terminal zeigen.',
      why: 'Es ist eine Binärdatei.',
      todo: 'Mit --output DATEI speichern.',
    },
    en: {
      what: 'The format {format} cannot be shown in a terminal.',
      why: 'It is a binary file.',
      todo: 'Save it with --output FILE.',
    },
  },
  'cli.cannot-write': {
    de: {
      what: 'Die Datei {path} lässt sich nicht schreiben.',
      why: 'Das Betriebssystem meldet {why}.',
      todo: 'Prüfen, ob es den Ordner gibt, Schreibrechte bestehen und Platz frei ist.',
    },
    en: {
      what: 'The file {path} cannot be written.',
      why: 'The operating system reports {why}.',
      todo: 'Check that the folder exists, may be written to and has space left.',
    },
  },
  'cli.no-match': {
    de: {
      what: 'Auf das Muster {pattern} passt keine lesbare Datei.',
      why: 'Gesucht wird vom aktuellen Ordner aus nach: {endings}.',
      todo: 'Muster und Ordner prüfen; „**“ steht für beliebig viele Ordner.',
    },
    en: {
      what: 'No readable file matches the pattern {pattern}.',
      why: 'The search starts in the current folder and looks for: {endings}.',
      todo: 'Check pattern and folder; “**” stands for any number of folders.',
    },
  },
  'cli.stdin-twice': {
    de: {
      what: 'Die Standardeingabe („-“) ist mehrmals angegeben.',
      why: 'Sie lässt sich nur einmal lesen.',
      todo: '„-“ einmal angeben.',
    },
    en: {
      what: 'Standard input (“-”) is given more than once.',
      why: 'It can be read only once.',
      todo: 'Give “-” once.',
    },
  },
  'cli.stdin-filename-alone': {
    de: {
      what: '--stdin-filename {name} steht ohne „-“.',
      why: 'Der Name gilt für die Standardeingabe, und die wird nicht gelesen.',
      todo: '„-“ als Datei angeben oder die Option weglassen.',
    },
    en: {
      what: '--stdin-filename {name} stands without “-”.',
      why: 'The name is for standard input, which is not read.',
      todo: 'Give “-” as file, or leave the option out.',
    },
  },
  'cli.no-layout': {
    de: {
      what: 'Für {path} gibt es kein Seitenbild.',
      why: 'Nur PDF-Dateien haben ein Layout, das --debug-layout zeichnen kann.',
      todo: 'Die Option weglassen oder das Konzept als PDF angeben.',
    },
    en: {
      what: 'There is no page layout for {path}.',
      why: 'Only PDF files have a layout that --debug-layout can draw.',
      todo: 'Leave the option out, or give the concept as PDF.',
    },
  },
  'init.exists': {
    de: {
      what: 'Die Datei {path} gibt es schon.',
      why: 'Sie würde überschrieben.',
      todo: 'Von Hand ergänzen, oder mit --force überschreiben.',
    },
    en: {
      what: 'The file {path} is there already.',
      why: 'It would be overwritten.',
      todo: 'Add to it by hand, or overwrite it with --force.',
    },
  },
  'cli.impossible-format': {
    de: {
      what: 'Nach {path} lässt sich das nicht schreiben.',
      why: 'Eine Datei mit der Endung {ending} entsteht so nicht; möglich sind hier: {endings}.',
      todo: 'Eine dieser Endungen wählen. Ein PDF entsteht aus dem HTML-Bericht mit „Drucken“ im Browser, oder aus dem Word-Bericht (.docx); Maßnahmen als Tabelle: insek-audit measures DATEI -o massnahmen.xlsx',
    },
    en: {
      what: 'This cannot be written to {path}.',
      why: 'No file with the ending {ending} comes out of this; there are: {endings}.',
      todo: 'Choose one of these endings. A PDF is made from the HTML report with "Print" in the browser, or from the Word report (.docx); the measures as a table: insek-audit measures FILE -o measures.xlsx',
    },
  },
  'init.no-source': {
    de: {
      what: 'Woher der CI-Ablauf insek-audit holen soll, ist nicht bekannt.',
      why: 'Diese Installation sagt nicht, aus welchem Repository sie kommt, und in einem Paketverzeichnis liegt das Programm nicht.',
      todo: 'Mit --from eine Git-Adresse mit Stand nennen (--from git+https://HOST/GRUPPE/insek-audit.git#v1.2.3) oder den Tarball einer Ausgabe, der im Repository liegt (--from insek-audit-1.2.3.tgz); ohne CI-Ablauf: --ci none',
    },
    en: {
      what: 'Nobody knows where the CI workflow is to get insek-audit from.',
      why: 'This installation does not say which repository it comes from, and no package registry has the tool.',
      todo: 'Name a git address with a ref (--from git+https://HOST/GROUP/insek-audit.git#v1.2.3), or the tarball of a release that lies in your repository (--from insek-audit-1.2.3.tgz), with --from; without a workflow: --ci none',
    },
  },
  'init.bad-source': {
    de: {
      what: '„{source}“ ist keine Stelle, von der ein CI-Ablauf das Programm holen kann.',
      why: 'Gebraucht wird eine Git-Adresse mit Stand hinter # (Tag, Zweig oder Commit), oder ein Tarball (.tgz); ohne Leerzeichen und Anführungszeichen.',
      todo: 'Zum Beispiel: --from git+https://HOST/GRUPPE/insek-audit.git#v1.2.3 oder --from insek-audit-1.2.3.tgz',
    },
    en: {
      what: '"{source}" is no place that a CI workflow can get the tool from.',
      why: 'It takes a git address with a ref behind # (tag, branch or commit), or a tarball (.tgz), without spaces and quotes.',
      todo: 'For example: --from git+https://HOST/GROUP/insek-audit.git#v1.2.3 or --from insek-audit-1.2.3.tgz',
    },
  },
  'init.no-tarball': {
    de: {
      what: 'Den Tarball {path} gibt es hier nicht.',
      why: 'Der CI-Ablauf holt ihn aus diesem Repository.',
      todo: 'Den Tarball der Ausgabe hier ablegen und einchecken, oder mit --from eine Adresse nennen.',
    },
    en: {
      what: 'There is no tarball {path} here.',
      why: 'The CI workflow takes it from this repository.',
      todo: 'Put the tarball of the release here and commit it, or name an address with --from.',
    },
  },
  'init.cannot-ask': {
    de: {
      what: 'Es ist niemand da, der Fragen beantwortet.',
      why: 'Die Standardeingabe ist kein Terminal.',
      todo: 'Mit --yes die Vorgaben nehmen: insek-audit init --yes',
    },
    en: {
      what: 'There is nobody to answer questions.',
      why: 'Standard input is no terminal.',
      todo: 'Take the defaults with --yes: insek-audit init --yes',
    },
  },
  'cli.internal': {
    de: {
      what: 'Das ist ein Fehler in insek-audit, nicht in Ihrer Datei.',
      why: '{why}',
      todo: 'Bitte melden; „--debug“ zeigt, wo es geschah.',
    },
    en: {
      what: 'This is an error in insek-audit, not in your file.',
      why: '{why}',
      todo: 'Please report it; “--debug” shows where it happened.',
    },
  },
};
