import type { Verdict, VerdictCounts } from '../audit/result.js';
import { compileLexicon } from '../language/lexicon.js';
import { tokenize } from '../language/tokens.js';
import type { RulePack } from '../rules/pack.js';
import type { Bundle } from '../rules/schema.js';
import { entryId, inlineTerms } from '../rules/terms.js';
import type { CompletedMetadata } from './metadata.js';
import type { Failure } from './store.js';
import type { StudyCase } from './tables/table.js';

export const STAGES = ['analysis', 'goals', 'measures', 'monitoring'] as const;
export type Stage = (typeof STAGES)[number];

/** What the study report needs of a concept; small, since all concepts of a study are held at once. */
export interface CaseSummary {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly metadata: CompletedMetadata;
  readonly score: number | null;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly chapters: Readonly<Record<string, number | null>>;
  /** Per field of action: which stages name the theme there. */
  readonly thread: Readonly<Record<string, readonly Stage[]>>;
  readonly measures: number;
  /** Bundles of the guide's pool (chapter 9) that some measure touches. */
  readonly bundles: readonly string[];
}
/** What is the same for all concepts. */
export interface StudySummary {
  readonly cases: readonly CaseSummary[];
  readonly failures: readonly { readonly id: string; readonly path: string; readonly failure: Failure }[];
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly binding: string }[];
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly bundles: readonly Bundle[];
}

/** Which bundles a text touches, by the words of the pack. */
function bundleFinder(pack: RulePack): (text: string) => string[] {
  const inline = inlineTerms([], pack.bundles).map((term) => ({ id: `~${term}`, terms: [term] }));
  const lexicon = compileLexicon([...pack.lexicon, ...inline]);
  const wanted = pack.bundles.map((b) => ({ id: b.id, entries: b.terms.map(entryId) }));
  return (text) => {
    const entries = new Set(lexicon.match(tokenize(text)).map((hit) => hit.entry));
    return wanted.filter((b) => b.entries.some((e) => entries.has(e))).map((b) => b.id);
  };
}

/** Concepts of one name (place and year) get their kind beside it, where that still is one their file, then its whole path. */
export function toldApart(cases: readonly CaseSummary[]): CaseSummary[] {
  const ways: ((c: CaseSummary) => string)[] = [
    (c) => c.name,
    (c) => (c.metadata.type === null ? c.name : `${c.name} ${c.metadata.type}`),
    (c) => `${c.name} (${c.path.replace(/^.*\//, '')})`,
    (c) => `${c.name} (${c.path})`,
  ];
  const names = new Map<CaseSummary, string>();
  let open = [...cases];
  for (const way of ways) {
    const counts = new Map<string, number>();
    for (const c of open) counts.set(way(c), (counts.get(way(c)) ?? 0) + 1);
    for (const c of open) names.set(c, way(c));
    open = open.filter((c) => counts.get(way(c))! > 1);
  }
  return cases.map((c) => ({ ...c, name: names.get(c)! }));
}

/** Gathers the summary while the cases of a study go by. */
export function summarise(pack: RulePack): {
  readonly add: (one: StudyCase) => void;
  readonly done: () => StudySummary;
} {
  const bundlesOf = bundleFinder(pack);
  const cases: CaseSummary[] = [];
  const failures: { id: string; path: string; failure: Failure }[] = [];
  let criteria: StudySummary['criteria'] = [];
  let chapters: StudySummary['chapters'] = [];
  let fields: StudySummary['fields'] = [];
  const add = ({ document, metadata, outcome }: StudyCase): void => {
    if ('failure' in outcome) {
      failures.push({ id: document.id, path: document.path, failure: outcome.failure });
      return;
    }
    const { result } = outcome;
    if (criteria.length === 0) {
      criteria = result.criteria.map(({ id, title, binding }) => ({ id, title, binding }));
      chapters = result.summary.chapters.map(({ id, title }) => ({ id, title }));
      fields = result.redThread.fields.map(({ id, name }) => ({ id, name }));
    }
    const touched = new Set<string>();
    for (const m of result.measures)
      for (const id of bundlesOf(
        [m.title, ...['description', 'goal', 'themeContribution', 'targetGroup'].map((f) => m.fields[f]?.value)]
          .filter(Boolean)
          .join('. '),
      ))
        touched.add(id);
    const { municipality, year } = metadata;
    cases.push({
      id: document.id,
      path: document.path,
      name:
        municipality === null
          ? document.path.replace(/^.*\//, '')
          : year === null
            ? municipality
            : `${municipality} ${year}`,
      metadata,
      score: result.summary.score,
      verdicts: Object.fromEntries(result.criteria.map((c) => [c.id, c.verdict])),
      chapters: Object.fromEntries(result.summary.chapters.map((c) => [c.id, c.score])),
      thread: Object.fromEntries(result.redThread.fields.map((f) => [f.id, STAGES.filter((s) => f[s] > 0)])),
      measures: result.measures.length,
      bundles: pack.bundles.map((b) => b.id).filter((id) => touched.has(id)),
    });
  };
  return {
    add,
    done: () => ({ cases: toldApart(cases), failures, criteria, chapters, fields, bundles: pack.bundles }),
  };
}

/** How many concepts have which verdict on a criterion. */
export function countVerdicts(cases: readonly CaseSummary[], criterion: string): VerdictCounts {
  const counts: VerdictCounts = { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 };
  for (const c of cases) {
    const verdict = c.verdicts[criterion];
    if (verdict !== undefined) counts[verdict] += 1;
  }
  return counts;
}
