import type { Log, Run } from 'sarif';
import { type Gate, OPEN_GATE } from '../../audit/gate.js';
import type { AuditResult, FailedAudit } from '../../audit/result.js';
import { artifactsOf } from './artifacts.js';
import { failureNotification, notifications } from './notifications.js';
import { resultOf } from './results.js';
import { ruleDescriptors } from './rules.js';

/** `github`: failures only, since code scanning shows every result as an alert. `full`: every criterion, with SARIF's own kinds. */
export type SarifProfile = 'github' | 'full';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS standard, errata 01): one run over all concepts, since code scanning takes no two runs of one tool in a file.
 * Without time stamps, absolute paths or machine names: the same input gives the same bytes.
 */
export function renderSarif(
  results: readonly AuditResult[],
  options: {
    readonly profile: SarifProfile;
    readonly failures?: readonly FailedAudit[];
    readonly gate?: (path: string) => Gate;
  },
): string {
  const { profile, failures = [], gate = () => OPEN_GATE } = options;
  const rules = ruleDescriptors(results);
  const artifacts = artifactsOf(results);
  const [first] = results;
  const { tool, language } = first ?? failures[0] ?? {};
  const run: Run = {
    tool: {
      driver: {
        name: tool?.name ?? 'insek-audit',
        ...(tool ? { semanticVersion: tool.version, version: tool.version } : {}),
        ...(first
          ? { properties: { pack: `${first.pack.id} ${first.pack.version}`, packSha256: first.pack.sha256 } }
          : {}),
        rules,
      },
    },
    ...(first ? { automationDetails: { id: `insek-audit/${first.pack.id}/` } } : {}),
    language: language ?? 'de',
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: [...notifications(results, artifacts), ...failures.map(failureNotification)],
      },
    ],
    artifacts,
    results: results.flatMap((result) =>
      result.criteria.flatMap((criterion) =>
        resultOf({ result, criterion, rules, artifacts, profile, gate: gate(result.document.path) }),
      ),
    ),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
