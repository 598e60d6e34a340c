import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AuditResult } from '../../../src/audit/result.js';
import { configSchema } from '../../../src/cli/config/schema.js';
import { CONCEPT, inFolder, type Run, runBinary } from '../run.js';

/** Files in a folder of their own, and the executable run there. */
const withFiles = <T>(files: Record<string, string>, use: (run: (...args: string[]) => Run, folder: string) => T) =>
  inFolder((folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use((...args) => runBinary(args, { cwd: folder }), folder);
  });

describe('config print', () => {
  test('flags win over file over defaults, each with where it comes from, as a configuration that can be read', async () => {
    const files = {
      'insek-audit.yaml':
        'extends: unten/basis.yaml\nfail-on: warning\nprofile:\n  population: 900\nreports:\n  - output: r.html\n',
      'unten/basis.yaml': 'fail-on: note\nrules: [leitfaden-2022]\nbaseline: b.json\nprofile: { type: Stadt }\n',
    };
    await withFiles(files, (run) => {
      const { code, out, err } = run('config', 'print', 'x/konzept.md', '--profile', 'einwohner=5000', '--lang', 'en');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.split('\n')).toEqual([
        '# unten/basis.yaml < insek-audit.yaml',
        'files: []  # default',
        'rules:  # unten/basis.yaml:2',
        '  - leitfaden-2022',
        'language: en  # --lang',
        'fail-on: warning  # insek-audit.yaml:2',
        'min-confidence: 0  # default',
        'baseline: unten/b.json  # unten/basis.yaml:3',
        'reports:  # insek-audit.yaml:5',
        '  - output: r.html',
        'profile:',
        '  type: Stadt  # unten/basis.yaml:4',
        '  population: 5000  # --profile',
        'severity: {}',
        'suppressions: []',
        'annotations: []',
        '',
      ]);
      expect(configSchema.safeParse(parse(out)).error).toBe(undefined);
    });
  });

  test('without a configuration, and with --no-config, only defaults hold', async () => {
    await withFiles({ 'insek-audit.yaml': 'fail-on: never\n' }, (run) => {
      expect(run('config', 'print', '--no-config').out.split('\n')[0]).toBe('# keine Konfiguration gefunden');
    });
  });

  test('overrides hold for their paths alone, and package.json has a place for all of it', async () => {
    const files = {
      'package.json':
        '{\n  "name": "x",\n  "insek-audit": {\n    "overrides": [\n      { "files": "alt/**", "fail-on": "never" }\n    ]\n  }\n}\n',
    };
    await withFiles(files, (run) => {
      expect(run('config', 'print', 'alt/2010/k.pdf').out).toContain('fail-on: never  # package.json:5');
      expect(run('config', 'print', 'neu/k.pdf').out).toContain('fail-on: error  # Vorgabe');
    });
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    [
      'unknown key',
      'fail-on: error\nfial-on: note\n',
      'insek-audit.yaml:2:1: Den Schlüssel „fial-on“ gibt es hier nicht',
      'Meinten Sie „fail-on“?',
    ],
    [
      'wrong value',
      'severity:\n  F-03: hoch\n',
      'insek-audit.yaml:2:9: Der Wert von severity.F-03 passt nicht.',
      'Schema',
    ],
    [
      'a reason is asked for',
      'suppressions:\n  - rule: F-03\n',
      'insek-audit.yaml:2:5: Der Wert von suppressions.0.reason passt nicht.',
      'Warum:   „reason“ fehlt.\n',
    ],
    [
      'a day that no calendar has',
      'suppressions:\n  - { rule: F-03, reason: x, expires: 2027-02-31 }\n',
      'insek-audit.yaml:2:39: Der Wert von suppressions.0.expires passt nicht.',
      'Erwartet wird ein Tag, den es im Kalender gibt, wie 2026-12-31.\n',
    ],
    [
      'a value of a closed set',
      'fail-on: schlimm\n',
      'insek-audit.yaml:1:10: Der Wert von fail-on passt nicht.',
      '„schlimm“ ist keine Option; möglich sind: error, warning, note, never.\n',
    ],
    [
      'a number',
      'min-confidence: viel\n',
      'insek-audit.yaml:1:17: Der Wert von min-confidence passt nicht.',
      `Erwartet wird eine Zahl; da steht ein Text.\n  Was tun: Das Schema steht in ${fileURLToPath(new URL('../../../rules/schema/config.schema.json', import.meta.url))}; `,
    ],
    ['syntax', 'files: [a\nrules: b\n', 'insek-audit.yaml:2:1: Das ist kein gültiges YAML.', ''],
    [
      'unknown criterion',
      '\nseverity: { F-99: note }\n',
      'insek-audit.yaml:2: Das Kriterium „F-99“ gibt es im Regelpaket nicht.',
      'Meinten Sie „F-',
    ],
    ['circle', 'extends: ./insek-audit.yaml\n', 'Die Konfiguration insek-audit.yaml erweitert sich selbst.', ''],
    ['missing base', 'extends: fehlt.yaml\n', 'Die Konfiguration fehlt.yaml lässt sich nicht lesen.', 'ENOENT'],
  ])('%s', async (_, text, what, more) => {
    await withFiles({ 'insek-audit.yaml': text }, (run) => {
      const { code, out, err } = run('config', 'print');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.split('\n')[0]).toContain(`Fehler: ${what}`);
      expect(err).toContain(more);
    });
  });

  test('an unknown format of a report', async () => {
    await withFiles({ 'insek-audit.yaml': 'reports:\n  - format: htlm\n', 'k.md': CONCEPT }, (run) => {
      const { code, err } = run('audit', 'k.md');
      expect(code).toBe(2);
      expect(err).toContain('insek-audit.yaml:1: Das Format „htlm“ gibt es nicht.');
      expect(err).toContain('Meinten Sie „html“?');
    });
  });
});

test('audit goes by the configuration: files, reports, severities, thresholds, language', async () => {
  const files = {
    'insek-audit.yaml': [
      'files: ["entwurf/*.md"]',
      'language: en',
      'fail-on: never',
      'severity: { M-01: note, theme-in-goals: note }',
      'reports:',
      '  - { format: json, output: aus.json }',
      '  - format: github',
      'overrides: [{ files: "b.md", severity: { M-01: error } }]',
      '',
    ].join('\n'),
    'entwurf/b.md': CONCEPT,
    'entwurf/a.md': CONCEPT,
  };
  await withFiles(files, (run) => {
    const configured = run('audit');
    expect({ code: configured.code, err: configured.err }).toEqual({ code: 0, err: 'Written: aus.json\n' });
    expect(configured.out).toMatch(/^::error file=entwurf\/a\.md,line=/);
    const json = run('audit', '--format', 'json', '--fail-on', 'note');
    expect(json.code).toBe(1);
    const results = JSON.parse(json.out) as AuditResult[];
    expect(results.map((r) => [r.document.path, r.criteria.find((c) => c.id === 'M-01')!.severity])).toEqual([
      ['entwurf/a.md', 'note'],
      ['entwurf/b.md', 'error'],
    ]);
  });
});
