import type { Localised } from './diagnostic.js';

/** What the YAML library's codes mean; its own texts are English. */
const YAML: Readonly<Record<string, Localised>> = {
  ALIAS_PROPS: { de: 'Ein Verweis (*) hat weder Anker noch Typ', en: 'an alias has neither anchor nor tag' },
  BAD_ALIAS: { de: 'Der Verweis (*) führt zu keinem Anker (&)', en: 'the alias (*) leads to no anchor (&)' },
  BAD_COLLECTION_TYPE: { de: 'Der Typ passt nicht zu Liste oder Schlüsseln', en: 'the tag does not fit a list or map' },
  BAD_DIRECTIVE: {
    de: 'Eine Zeile mit % am Anfang ist keine Anweisung, die YAML kennt',
    en: 'a line with % is no directive',
  },
  BAD_DQ_ESCAPE: {
    de: 'Nach \\ steht ein Zeichen, das dort nichts bedeutet',
    en: 'a character after \\ means nothing there',
  },
  BAD_INDENT: { de: 'Die Einrückung stimmt nicht', en: 'the indentation does not fit' },
  BAD_PROP_ORDER: {
    de: 'Anker und Typ stehen vor dem Strich oder Schlüssel',
    en: 'anchor or tag stands before the indicator',
  },
  BAD_SCALAR_START: {
    de: 'Ein Wert beginnt mit @ oder ` und gehört in Anführungszeichen',
    en: 'a value that begins with @ or ` needs quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'Nach einem Schlüssel mit Wert folgt in derselben Zeile noch ein Doppelpunkt; ein solcher Wert gehört in Anführungszeichen',
    en: 'a second colon stands in the line of a key and its value; put such a value in quotes',
  },
  BLOCK_IN_FLOW: {
    de: 'Zwischen [ ] oder { } steht ein eingerückter Block',
    en: 'an indented block stands between [ ] or { }',
  },
  DUPLICATE_KEY: { de: 'Ein Schlüssel steht zweimal', en: 'a key stands twice' },
  KEY_OVER_1024_CHARS: { de: 'Ein Schlüssel ist länger als 1024 Zeichen', en: 'a key is longer than 1024 characters' },
  MISSING_CHAR: {
    de: 'Es fehlt ein Zeichen: eine schließende Klammer, ein Anführungszeichen, ein Komma oder ein Doppelpunkt',
    en: 'a character is missing: a closing bracket, a quote, a comma or a colon',
  },
  MULTILINE_IMPLICIT_KEY: {
    de: 'Ein Schlüssel geht über mehrere Zeilen; fehlt ein Doppelpunkt?',
    en: 'a key goes over several lines; is a colon missing?',
  },
  MULTIPLE_ANCHORS: { de: 'Ein Wert hat zwei Anker', en: 'a value has two anchors' },
  MULTIPLE_DOCS: { de: 'Die Datei enthält mehrere Dokumente (---)', en: 'the file has several documents (---)' },
  MULTIPLE_TAGS: { de: 'Ein Wert hat zwei Typen', en: 'a value has two tags' },
  NON_STRING_KEY: { de: 'Ein Schlüssel ist kein Text', en: 'a key is no text' },
  RESOURCE_EXHAUSTION: { de: 'Die Datei ist zu tief verschachtelt', en: 'the file is nested too deeply' },
  TAB_AS_INDENT: {
    de: 'Eingerückt wird mit Leerzeichen, nicht mit Tabulatoren',
    en: 'indent with blanks, not with tabs',
  },
  TAG_RESOLVE_FAILED: { de: 'Den Typ kennt YAML hier nicht', en: 'the tag is not known here' },
  UNEXPECTED_TOKEN: {
    de: 'Hier steht ein Zeichen, das nicht hierher gehört',
    en: 'a character stands here that does not belong here',
  },
};

/** What the CSV library's codes mean. */
const CSV: Readonly<Record<string, Localised>> = {
  CSV_QUOTE_NOT_CLOSED: { de: 'Ein Anführungszeichen wird nicht geschlossen', en: 'a quote is not closed' },
  CSV_INVALID_CLOSING_QUOTE: {
    de: 'Nach einem schließenden Anführungszeichen geht die Zelle weiter',
    en: 'a cell goes on after its closing quote',
  },
  INVALID_OPENING_QUOTE: {
    de: 'Ein Anführungszeichen steht mitten in einer Zelle',
    en: 'a quote stands in the middle of a cell',
  },
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: {
    de: 'Nach einem schließenden Anführungszeichen geht die Zelle weiter',
    en: 'a cell goes on after its closing quote',
  },
  CSV_RECORD_INCONSISTENT_COLUMNS: {
    de: 'Eine Zeile hat mehr Zellen als die Kopfzeile',
    en: 'a row has more cells than the head',
  },
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: {
    de: 'Eine Zeile hat mehr Zellen als die Kopfzeile',
    en: 'a row has more cells than the head',
  },
};

/** What libraries say of files in one fixed text. */
const PHRASES: readonly (readonly [RegExp, Localised])[] = [
  [
    /^InvalidPDFException/,
    { de: 'der Aufbau der Datei ist kein gültiges PDF', en: 'the structure of the file is no valid PDF' },
  ],
  [
    /^(?:FormatError|XRefParseException|XRefEntryException)/,
    { de: 'das Inhaltsverzeichnis der Datei ist beschädigt', en: "the file's table of contents is damaged" },
  ],
  [/invalid zip data/i, { de: 'die Datei ist kein gültiges ZIP-Paket', en: 'the file is no valid ZIP package' }],
  [
    /unexpected EOF|Unexpected end of (?:JSON )?input|unexpected end/i,
    { de: 'die Datei bricht mittendrin ab', en: 'the file breaks off in the middle' },
  ],
  [
    /(?:is not valid|in) JSON|JSON at position/,
    { de: 'die Datei ist kein gültiges JSON', en: 'the file is no valid JSON' },
  ],
  [
    /unclosed tag|unexpected close tag|disallowed character|malformed|text data outside of root/i,
    { de: 'das XML darin ist fehlerhaft', en: 'the XML in it is broken' },
  ],
];

const inBrackets = (text: Localised, code: string): Localised => ({
  de: `${text.de} (${code}).`,
  en: `${text.en} (${code}).`,
});
const same = (text: string): Localised => ({ de: text, en: text });

/** An error of the YAML library in both languages; its own words where the code is not known. */
export function yamlProblem({ code, message }: { readonly code: string; readonly message: string }): Localised {
  const known = YAML[code];
  return known ? inBrackets(known, code) : same(message.split('\n')[0] ?? code);
}

/** Anything a parser of files threw (CSV, YAML, JSON), in both languages, with the line where there is one. */
export function fileProblem(error: unknown): Localised {
  const {
    code = '',
    message = String(error),
    lines,
    linePos,
  } = (error ?? {}) as {
    code?: string;
    message?: string;
    lines?: number;
    linePos?: readonly { line: number }[];
  };
  const line = lines ?? linePos?.[0]?.line;
  const at = line === undefined ? same('') : { de: `Zeile ${line}: `, en: `Line ${line}: ` };
  const text = CSV[code] ? inBrackets(CSV[code], code) : YAML[code] ? yamlProblem({ code, message }) : phrase(message);
  return { de: at.de + text.de, en: at.en + text.en };
}

/** What a library said, in both languages where it is known what it means; the original stays in brackets to be searched for. */
export function phrase(message: string): Localised {
  const first = message.split('\n')[0]!.trim();
  const known = PHRASES.find(([pattern]) => pattern.test(first))?.[1];
  return known ? { de: `${known.de} (${first})`, en: `${known.en} (${first})` } : same(first);
}
