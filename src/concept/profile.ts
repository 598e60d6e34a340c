import type { ConceptDocument } from '../document/document.js';
import type { Profile } from './concept.js';
import type { RawPassage } from './raw-passages.js';

const POPULATION_KEYS = ['population', 'einwohner', 'einwohnerzahl', 'einwohnerinnen'];
const TYPE_KEYS = ['municipalitytype', 'type', 'gemeindetyp', 'stadttyp', 'typ', 'profile', 'profil'];
const NUMBER = /(?<![\d.,])(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d{4,7})(?![\d%]|,\d)/;
/** Words that make a number of inhabitants that of the whole commune. */
const WHOLE =
  /\b(?:stadt|gemeinde|kommune|insgesamt|gesamtstadt|einwohnerzahl|bevölkerungszahl|stadtgebiet|leben|zählt|hat)\b/i;

function fromMeta(meta: Readonly<Record<string, unknown>>): Profile {
  let population: number | null = null;
  let type: string | null = null;
  const read = (values: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries(values)) {
      const name = key.toLowerCase().replace(/[-_\s]/g, '');
      if (value && typeof value === 'object' && !Array.isArray(value)) read(value as Record<string, unknown>);
      else if (POPULATION_KEYS.includes(name)) {
        const printed = typeof value === 'number' ? value : Number(String(value).replace(/[^\d]/g, ''));
        // YAML reads "23.400" as a fraction
        const n = Number.isInteger(printed) ? printed : printed * 1000;
        if (Number.isFinite(n) && n > 0) population ??= Math.round(n);
      } else if (TYPE_KEYS.includes(name) && typeof value === 'string' && value.trim() !== '') type ??= value.trim();
    }
  };
  read(meta);
  return { type, population };
}

/** Class of a commune by its inhabitants, as the federal statistics draw the lines (BBSR). */
export function typeOfPopulation(population: number): string {
  if (population >= 100_000) return 'Großstadt';
  if (population >= 20_000) return 'Mittelstadt';
  return population >= 5_000 ? 'Kleinstadt' : 'Landgemeinde';
}

/** Numbers of inhabitants that the text gives for the whole commune. */
function counted(passages: readonly RawPassage[], municipality: string | null): number[] {
  const found: number[] = [];
  for (const p of passages) {
    if (p.kind !== 'sentence' && p.kind !== 'listItem') continue;
    const word = p.hits.find((h) => h.entry === 'population.word');
    if (!word || p.hits.some((h) => h.entry === 'population.other')) continue;
    const m = NUMBER.exec(p.text);
    if (!m) continue;
    const between = p.text.slice(Math.min(m.index + m[0].length, word.to), Math.max(m.index, word.from));
    if (between.split(/\s+/).length > 6 || /%|prozent|euro|€|km|ha\b/i.test(between)) continue;
    const named = municipality !== null && p.text.toLowerCase().includes(municipality.toLowerCase());
    if (!named && !WHOLE.test(p.text)) continue;
    const n = Number(m[1]!.replace(/\D/g, ''));
    if (n >= 1_000 && n <= 4_000_000 && !(n >= 1900 && n <= 2100 && !/[. ]/.test(m[1]!))) found.push(n);
  }
  return found;
}

/**
 * Facts about the commune: what the caller says, then front matter, then, cautiously, the text.
 * From the text only a number that two places support (within a tenth), since districts and regions are counted on the same pages.
 */
export function profileOf(
  document: ConceptDocument,
  passages: readonly RawPassage[],
  given: Partial<Profile>,
): Profile {
  const meta = fromMeta(document.meta);
  let population = given.population ?? meta.population;
  if (population === null || population === undefined) {
    const numbers = counted(passages, document.municipality);
    let best: { n: number; support: number } | null = null;
    for (const n of numbers) {
      const support = numbers.filter((o) => Math.abs(o - n) <= n / 10).length;
      if (support >= 2 && (!best || support > best.support || (support === best.support && n > best.n)))
        best = { n, support };
    }
    population = best?.n ?? null;
  }
  const type = given.type ?? meta.type ?? (population === null ? null : typeOfPopulation(population));
  return { type, population };
}
