import { merging } from './introduced.js';
import type { Hit, Lexicon } from './lexicon.js';
import { type Token, tokenize } from './tokens.js';

/** Kinds of parts of a commune that stand before their name: "im Stadtteil Nordheim", "die Siedlung Waldblick". */
const NAMED =
  /(?<!\p{L})(?:Stadtteil|Ortsteil|Quartier|Wohnquartier|Viertel|Stadtviertel|Siedlung|Wohnsiedlung|Ortschaft|Wohngebiet|Stadtbezirk|Gemeindeteil|Großwohnsiedlung|Plattenbaugebiet)(?:e|en|es|s)?\s+[„"»]?(\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)*)(?![\p{L}-])/gu;
/** Nouns that may stand there and name nothing. */
const NO_NAME =
  /(?:ung|heit|keit|ion|schaft|konzept|plan|entwicklung|management|arbeit|büro|zentrum|treff|verein|forum|rat|beirat|konferenz|werkstatt|bewohner|bewohnerinnen|menschen|anteil|prozent)(?:e|en|s|es)?$/u;

/** Names of parts of the commune that a document uses with their kind, folded. Linear in the texts. */
export function areaNames(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [, name] of text.matchAll(NAMED)) {
      const folded = tokenize(name!)
        .map((t) => t.folded)
        .join(' ');
      if (!NO_NAME.test(folded)) found.add(folded);
    }
  return found;
}

/** The lexicon of a document with the names of its parts: each is an area ("area") wherever it stands as a noun. */
export function withAreas(lexicon: Lexicon, names: ReadonlySet<string>): Lexicon {
  if (names.size === 0) return lexicon;
  return merging(lexicon, (tokens: readonly Token[]): Hit[] =>
    tokens.flatMap((t, i) =>
      t.capital && (names.has(t.folded) || names.has(t.folded.replace(/s$/, '')))
        ? [{ entry: 'area', start: i, end: i + 1, from: t.from, to: t.to }]
        : [],
    ),
  );
}
