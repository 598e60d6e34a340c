import type { Artifact, Location, ReportingDescriptor, Result, Suppression } from 'sarif';
import { fingerprint } from '../../audit/fingerprint.js';
import { type Gate, gatedSeverity } from '../../audit/gate.js';
import type { AuditResult, CriterionResult, Verdict } from '../../audit/result.js';
import { standingOf } from '../../audit/standing.js';
import { texts } from '../document-texts/index.js';
import { fileOf, locate } from '../locate.js';
import { placeText } from '../places.js';
import { quoted } from '../quoted.js';
import { standingText } from '../standing.js';
import { doubtedVerdict } from '../trust.js';
import { roleName } from '../words.js';
import type { SarifProfile } from './index.js';
import { sarifLocation } from './locations.js';
import { plainToMarkdown } from './markdown.js';

const KIND: Readonly<Record<Verdict, Result.kind>> = {
  fulfilled: 'pass',
  partial: 'fail',
  missing: 'fail',
  review: 'review',
  'not-applicable': 'notApplicable',
};

export interface ResultInput {
  readonly result: AuditResult;
  readonly criterion: CriterionResult;
  readonly rules: readonly ReportingDescriptor[];
  readonly artifacts: readonly Artifact[];
  readonly profile: SarifProfile;
  readonly gate: Gate;
}

/** The SARIF result of a criterion; none where the profile leaves it out. */
export function resultOf(input: ResultInput): Result[] {
  const { result, criterion: c, rules, artifacts, profile, gate } = input;
  const kind = KIND[c.verdict];
  if (profile === 'github' && (kind !== 'fail' || isSettled(c))) return [];
  const at = locate(result, c);
  const print = fingerprint(c);
  const related = relatedLocations(input);
  const state = baselineState(input);
  return [
    {
      ruleId: c.id,
      ruleIndex: rules.findIndex((r) => r.id === c.id),
      ...(profile === 'github' ? {} : { kind }),
      // code scanning fails a pull request for errors: what is too unsure for the gate is none
      level: kind === 'fail' ? gatedSeverity(c, gate) : 'none',
      message: message(c, result),
      locations: [sarifLocation(at, artifacts, profile, {}, c.evidence[0]?.quote)],
      ...(related.length > 0 ? { relatedLocations: related } : {}),
      // the first name is ours; the second is the one that code scanning compares
      partialFingerprints: { 'criterionSectionQuote/v1': print, primaryLocationLineHash: `${print}:1` },
      ...(state === null ? {} : { baselineState: state }),
      ...(isSettled(c) ? { suppressions: [suppression(c, result)] } : {}),
      rank: Math.round(c.confidence * 1000) / 10,
      properties: {
        verdict: c.verdict,
        confidence: c.confidence,
        binding: c.binding,
        guide: c.guide,
        ...(c.annotation ? { annotation: c.annotation } : {}),
        ...(at.page === null ? {} : { page: at.page }),
        searched: c.searched,
      },
    },
  ];
}

/** A gap that a person has decided on. Code scanning knows no suppressions in what it is sent, so it is not sent them; what a baseline knows it keeps track of itself. */
const isSettled = (c: CriterionResult): boolean => ['annotated', 'suppressed'].includes(standingOf(c) ?? '');

const suppression = (c: CriterionResult, { language }: AuditResult): Suppression => ({
  kind: standingOf(c) === 'suppressed' && c.suppressed?.kind === 'comment' ? 'inSource' : 'external',
  status: 'accepted',
  justification: standingText(c, language) ?? '',
});

/** What SARIF says of a result against a baseline: it asks for all results of a run or none to have it. A gap that is closed is the same criterion, updated. */
function baselineState({ result, criterion }: ResultInput): Result.baselineState | null {
  if (!result.baseline) return null;
  if (criterion.baseline !== undefined) return criterion.baseline === 'known' ? 'unchanged' : 'new';
  return result.baseline.closed.includes(criterion.id) ? 'updated' : 'unchanged';
}

function message(c: CriterionResult, { language }: AuditResult): { text: string; markdown: string } {
  const de = language === 'de';
  const searched = c.searched
    .map(
      (s) =>
        `${roleName(s.role, language)} ${s.pages || (s.sections > 0 ? `(${texts(language).sections(s.sections)})` : de ? '(kein solches Kapitel)' : '(no such chapter)')}`,
    )
    .join('; ');
  const lines = [
    ...(c.verdict === 'missing' && searched ? [[de ? 'Gesucht in' : 'Searched', searched] as const] : []),
    ...(c.verdict !== 'fulfilled' && c.remedy ? [[de ? 'Abhilfe' : 'Remedy', c.remedy] as const] : []),
  ];
  const head = `${c.title}: ${doubtedVerdict(c, language)}.`;
  // an opening bracket in plain text would start an embedded link
  const plain = (s: string) => s.replace(/[\\[\]]/g, '\\$&');
  return {
    text: plain([`${head} ${c.reason}`, ...lines.map(([k, v]) => `${k}: ${v}`)].join('\n')),
    markdown: [
      `**${plainToMarkdown(head)}** ${plainToMarkdown(c.reason)}`,
      ...lines.map(([k, v]) => `**${k}:** ${plainToMarkdown(v)}`),
    ].join('\n\n'),
  };
}

/** Further evidence and near misses, each with what it is. */
function relatedLocations({ result, criterion: c, artifacts, profile }: ResultInput): Location[] {
  const { language } = result;
  const de = language === 'de';
  const evidence = c.evidence
    .slice(1)
    .map((e) => ({ place: e, section: e.section, text: `${de ? 'Beleg' : 'Evidence'}: ${quoted(e.quote, language)}` }));
  const near = c.nearMisses.map((n) => ({
    place: n,
    section: [],
    text: `${de ? 'Knapp daneben' : 'Near miss'}: ${quoted(n.quote, language)} – ${n.why}`,
  }));
  return [...evidence, ...near].map(({ place, section, text }, i) => {
    const at = { file: fileOf(result, place), page: place.page, line: place.line, section };
    const where = placeText({ page: place.page, line: place.line }, language);
    return sarifLocation(at, artifacts, profile, {
      id: i + 1,
      message: { text: `${text}${where && ` (${where})`}`.replace(/[\\[\]]/g, '\\$&') },
    });
  });
}
