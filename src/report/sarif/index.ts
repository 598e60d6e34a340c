import type { Log, Run } from 'sarif';
import type { AuditResult } from '../../audit/result.js';
import { artifactsOf } from './artifacts.js';
import { notifications } from './notifications.js';
import { resultOf } from './results.js';
import { ruleDescriptors } from './rules.js';

/** `github`: failures only, since code scanning shows every result as an alert. `full`: every criterion, with SARIF's own kinds. */
export type SarifProfile = 'github' | 'full';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS standard, errata 01): one run over all concepts, since code scanning takes no two runs of one tool in a file.
 * Without time stamps, absolute paths or machine names: the same input gives the same bytes.
 */
export function renderSarif(results: readonly AuditResult[], options: { readonly profile: SarifProfile }): string {
  const rules = ruleDescriptors(results);
  const artifacts = artifactsOf(results);
  const first = results[0];
  const run: Run = {
    tool: {
      driver: {
        name: first?.tool.name ?? 'insek-audit',
        ...(first ? { semanticVersion: first.tool.version, version: first.tool.version } : {}),
        ...(first
          ? { properties: { pack: `${first.pack.id} ${first.pack.version}`, packSha256: first.pack.sha256 } }
          : {}),
        rules,
      },
    },
    ...(first ? { automationDetails: { id: `insek-audit/${first.pack.id}/` } } : {}),
    language: first?.language ?? 'de',
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(results, artifacts) }],
    artifacts,
    results: results.flatMap((result) =>
      result.criteria.flatMap((criterion) =>
        resultOf({ result, criterion, rules, artifacts, profile: options.profile }),
      ),
    ),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
