import { stringify } from 'yaml';
import type { Threshold } from '../exit.js';

/** What `init` asks. */
export interface Answers {
  readonly files: readonly string[];
  readonly failOn: Threshold;
  readonly ci: 'github' | 'gitlab' | 'none';
}

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

const GITHUB = (version: string) => `name: insek-audit
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
      - run: npx --yes insek-audit@${version} audit --format sarif --output insek-audit.sarif --sarif-profile github --format github
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && hashFiles('insek-audit.sarif') != ''
        with:
          sarif_file: insek-audit.sarif
          category: insek-audit
`;

const GITLAB = (version: string) => `insek-audit:
  image: node:20
  script:
    - npx --yes insek-audit@${version} audit --format junit --output insek-audit.xml --format markdown --output insek-audit.md
  artifacts:
    when: always
    paths: [insek-audit.md]
    reports:
      junit: insek-audit.xml
`;

/** The CI workflow: path and text; none when none is wanted. */
export function workflow(ci: Answers['ci'], version: string): readonly (readonly [string, string])[] {
  if (ci === 'github') return [['.github/workflows/insek-audit.yml', GITHUB(version)]];
  return ci === 'gitlab' ? [['.gitlab-ci.yml', GITLAB(version)]] : [];
}
