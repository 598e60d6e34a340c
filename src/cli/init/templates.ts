import { stringify } from 'yaml';
import type { Threshold } from '../exit.js';

/** What `init` asks. */
export interface Answers {
  readonly files: readonly string[];
  readonly failOn: Threshold;
  readonly ci: 'github' | 'gitlab' | 'none';
  /** Where a pipeline gets the tool from, as npm takes it. */
  readonly from: string | null;
}

/** The tool as a pipeline calls it: one that no registry has is fetched, built where it has to be, and kept by npm. */
const call = (from: string): string => `npx --yes --package='${from}' insek-audit`;

/** The configuration, with what else may be said as comments. */
export const configText = ({ files, failOn }: Answers): string =>
  [
    '# https://json-schema.org: rules/schema/config.schema.json; "insek-audit config print" shows what holds.',
    stringify({ files, 'fail-on': failOn }, { lineWidth: 0 }).trimEnd(),
    '',
    '# baseline: insek-audit-baseline.json   # after: insek-audit baseline update DATEI',
    '# profile: { population: 48000, type: Mittelstadt }',
    '# suppressions:',
    '#   - { rule: F-03, reason: "Teilkonzept Wohnen, Band 2", expires: 2026-12-31 }',
    '',
  ].join('\n');

const GITHUB = (from: string) => `name: insek-audit
on: [push, pull_request]

permissions:
  contents: read
  security-events: write

jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: ${call(from)} audit --format sarif --output insek-audit.sarif --sarif-profile github --format github
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && hashFiles('insek-audit.sarif') != ''
        with:
          sarif_file: insek-audit.sarif
          category: insek-audit
`;

const GITLAB = (from: string) => `insek-audit:
  image: node:20
  script:
    - ${call(from)} audit --format junit --output insek-audit.xml --format markdown --output insek-audit.md
  artifacts:
    when: always
    paths: [insek-audit.md]
    reports:
      junit: insek-audit.xml
`;

/** The CI workflow: path and text; none when none is wanted, or nobody says where it gets the tool from. */
export function workflow({ ci, from }: Pick<Answers, 'ci' | 'from'>): readonly (readonly [string, string])[] {
  if (ci === 'none' || from === null) return [];
  return ci === 'github' ? [['.github/workflows/insek-audit.yml', GITHUB(from)]] : [['.gitlab-ci.yml', GITLAB(from)]];
}
