import type { Change, ResultDiff } from '../../audit/diff/diff.js';
import type { NamedMeasure } from '../../audit/diff/measures.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { percent } from '../numbers.js';
import { placeText } from '../places.js';
import { quoted } from '../quoted.js';
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
    single: 'eine Stelle',
    onOne: 'Erfüllt, aber nur an einer einzigen Stelle belegt',
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
    single: 'one passage',
    onOne: 'Fulfilled, but on a single passage',
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

/** "Erfüllt, aber nur an einer einzigen Stelle belegt: F-01, A-06"; null when there is none. */
export const onOnePassage = (diff: ResultDiff, language: Language): string | null =>
  diff.onOnePassage.length === 0 ? null : `${WORDS[language].onOne}: ${diff.onOnePassage.join(', ')}`;

/** What changed, what was lost first: that is what a reviewer looks for. */
export function diffParts(diff: ResultDiff, language: Language, arrow: string): DiffPart[] {
  const w = WORDS[language];
  const { verdict } = vocabulary(language);
  const criteria = (change: Change): DiffPart => ({
    heading: w[change],
    items: diff.criteria
      .filter((c) => c.change === change)
      .map((c) => ({
        head: `${c.id} ${c.title}: ${verdict[c.old]} ${arrow} ${verdict[c.new]}${c.singlePassage === null ? '' : ` (${w.single})`}`,
        details: [c.reason, ...(c.singlePassage === null ? [] : [quoted(c.singlePassage, language)])],
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
