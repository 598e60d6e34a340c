import type { Change, ResultDiff } from '../../audit/diff/diff.js';
import type { NamedMeasure } from '../../audit/diff/measures.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { percent } from '../numbers.js';
import { placeText } from '../places.js';
import { fieldName, vocabulary } from '../words.js';

/** A comparison as headings with items, which each readable format sets in its way. */
export interface DiffPart {
  readonly heading: string;
  readonly items: readonly { readonly head: string; readonly details: readonly string[] }[];
}

const WORDS = {
  de: {
    gained: 'Gewonnen',
    lost: 'Verloren',
    other: 'Anders',
    added: 'Neue Maßnahmen',
    removed: 'Entfallene Maßnahmen',
    changed: 'Geänderte Maßnahmen',
    none: 'Keine Unterschiede in Urteilen und Maßnahmen.',
    score: 'Erfüllt',
    code: 'Kennung',
    title: 'Titel',
  },
  en: {
    gained: 'Gained',
    lost: 'Lost',
    other: 'Otherwise changed',
    added: 'New measures',
    removed: 'Removed measures',
    changed: 'Changed measures',
    none: 'No differences in verdicts and measures.',
    score: 'Fulfilled',
    code: 'Code',
    title: 'Title',
  },
} as const;

/** "alt.md → neu.md" and "Erfüllt 47 % → 52 %" */
export const diffHead = (diff: ResultDiff, language: Language, arrow: string): { files: string; score: string } => ({
  files: `${diff.old.path} ${arrow} ${diff.new.path}`,
  score: `${WORDS[language].score} ${percent(diff.old.score, language)} ${arrow} ${percent(diff.new.score, language)}`,
});

export const noDifference = (language: Language): string => WORDS[language].none;

/** What changed, what was lost first: that is what a reviewer looks for. */
export function diffParts(diff: ResultDiff, language: Language, arrow: string): DiffPart[] {
  const w = WORDS[language];
  const { verdict } = vocabulary(language);
  const criteria = (change: Change): DiffPart => ({
    heading: w[change],
    items: diff.criteria
      .filter((c) => c.change === change)
      .map((c) => ({
        head: `${c.id} ${c.title}: ${verdict[c.old]} ${arrow} ${verdict[c.new]}`,
        details: [c.reason],
      })),
  });
  const name = (m: NamedMeasure) => {
    const place = placeText(m, language);
    return `${m.code === null ? '' : `${m.code} `}${m.title}${place === '' ? '' : ` (${place})`}`;
  };
  const plain = (heading: string, measures: readonly NamedMeasure[]): DiffPart => ({
    heading,
    items: measures.map((m) => ({ head: name(m), details: [] })),
  });
  const field = (key: string) => (key === 'code' || key === 'title' ? w[key] : fieldName(key, language));
  const changed: DiffPart = {
    heading: w.changed,
    items: diff.measures.changed.map((m) => ({
      head: name(m),
      details: m.fields.map((f) => `${field(f.field)}: ${f.old ?? '–'} ${arrow} ${f.new ?? '–'}`),
    })),
  };
  return [
    criteria('lost'),
    criteria('gained'),
    criteria('other'),
    plain(w.added, diff.measures.added),
    plain(w.removed, diff.measures.removed),
    changed,
  ].filter((p) => p.items.length > 0);
}
