import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fails } from '../../src/audit/gate.js';
import { helpLanguage, requestedLanguage } from '../../src/cli/language.js';
import { checkOutputs, planOutputs } from '../../src/cli/outputs.js';
import { parseProfile } from '../../src/cli/profile.js';
import { asciiOnly, coloured, columnsOf } from '../../src/cli/terminal.js';
import { writeWhole } from '../../src/cli/write.js';
import { UserError } from '../../src/diagnostics/user-error.js';
import { sampleResult } from '../report/sample-result.js';
import { inFolder } from './run.js';

const FORMATS = [
  { name: 'text', extensions: ['.txt'], binary: false },
  { name: 'json', extensions: ['.json'], binary: false },
  { name: 'docx', extensions: ['.docx'], binary: true },
];
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.diagnostic.code;
    throw error;
  }
  return 'none';
};

describe('formats and files are paired in the order they are given', () => {
  test.each([
    [[], [['text', null]]],
    [[{ format: 'json' }], [['json', null]]],
    [[{ format: 'json' }, { output: 'a' }], [['json', 'a']]],
    [[{ output: 'a' }, { format: 'json' }], [['json', 'a']]],
    [
      [{ format: 'json' }, { output: 'a' }, { format: 'text' }],
      [
        ['json', 'a'],
        ['text', null],
      ],
    ],
    [
      [{ format: 'json' }, { output: 'a' }, { format: 'docx' }, { output: 'b' }],
      [
        ['json', 'a'],
        ['docx', 'b'],
      ],
    ],
    [[{ output: 'bericht.JSON' }], [['json', 'bericht.JSON']]],
    [[{ output: 'bericht.unbekannt' }], [['text', 'bericht.unbekannt']]],
    [[{ format: 'json' }, { output: '-' }], [['json', null]]],
  ])('%j', (flags, plans) => {
    expect(planOutputs(flags as never, FORMATS).map((p) => [p.format, p.path])).toEqual(plans);
  });

  test('what cannot be is refused before the work', () => {
    expect(codeOf(() => planOutputs([{ format: 'json' }, { format: 'text' }], FORMATS))).toBe('cli.several-to-stdout');
    expect(codeOf(() => planOutputs([{ output: 'a.json' }, { output: './a.json' }], FORMATS))).toBe('cli.same-output');
    const check = (path: string | null, terminal = false, format = 'docx') =>
      codeOf(() => checkOutputs([{ format, path }], [import.meta.filename], FORMATS, terminal));
    expect(check(null, true)).toBe('cli.binary-to-terminal');
    expect(check(null)).toBe('none');
    expect(check(null, true, 'json')).toBe('none');
    expect(check(import.meta.filename)).toBe('cli.output-is-input');
    expect(check('/gibt/es/nicht/a.docx')).toBe('cli.cannot-write');
    expect(check(import.meta.dirname)).toBe('cli.cannot-write');
  });
});

describe('writing a file', () => {
  test('replaces it as a whole and leaves nothing beside it', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.txt');
      await writeWhole(path, 'eins');
      await writeWhole(path, 'zwei');
      expect(readFileSync(path, 'utf8')).toBe('zwei');
      expect(readdirSync(folder)).toEqual(['a.txt']);
    });
  });

  test('keeps a link and writes what it points to', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.txt'), 'alt');
      symlinkSync('a.txt', join(folder, 'link'));
      await writeWhole(join(folder, 'link'), 'neu');
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('neu');
      expect(readdirSync(folder, { withFileTypes: true }).filter((e) => e.isSymbolicLink())).toHaveLength(1);
    });
  });

  test('that fails leaves the old one and nothing else', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'ordner');
      mkdirSync(path);
      const error = await writeWhole(path, 'neu').catch((e: unknown) => e);
      expect((error as UserError).diagnostic).toMatchObject({ code: 'cli.cannot-write', args: { path } });
      expect(existsSync(path)).toBe(true);
      expect(readdirSync(folder)).toEqual(['ordner']);
    });
  });
});

describe('surroundings', () => {
  const io = (env: Record<string, string>, columns?: number) =>
    ({
      env,
      columns,
      outIsTerminal: true,
      errIsTerminal: true,
      out: async () => {},
      err: () => {},
      input: async () => new Uint8Array(),
      interrupted: () => AbortSignal.abort(),
    }) as const;

  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('colour with %j on a terminal (%s): %s', (env, terminal, expected) => {
    expect(coloured(io(env as Record<string, string>), terminal)).toBe(expected);
  });

  test('width', () => {
    expect(columnsOf(io({ COLUMNS: '100' }, 132))).toBe(100);
    expect(columnsOf(io({ COLUMNS: 'breit' }, 132))).toBe(132);
    expect(columnsOf(io({}))).toBe(80);
  });

  test('symbols', () => {
    expect(asciiOnly(io({ LANG: 'de_DE.UTF-8' }))).toBe(false);
    expect(asciiOnly(io({}))).toBe(false);
    expect(asciiOnly(io({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }))).toBe(true);
    expect(asciiOnly(io({ TERM: 'linux' }))).toBe(true);
  });

  test('language', () => {
    expect(requestedLanguage(['audit', '--lang', 'en'])).toBe('en');
    expect(requestedLanguage(['--lang=de', 'audit', '--lang', 'en'])).toBe('en');
    expect(requestedLanguage(['audit', '--', '--lang', 'en'])).toBe(null);
    expect(requestedLanguage(['audit', '--lang', 'fr'])).toBe(null);
    expect(helpLanguage([], { LANG: 'en_GB' })).toBe('en');
    expect(helpLanguage(['--lang', 'de'], { LANG: 'en_GB' })).toBe('de');
    expect(helpLanguage([], { LC_ALL: 'C' })).toBe('de');
  });
});

describe('profile', () => {
  test.each([
    ['einwohner=48000', { population: 48000 }],
    ['population=48.000', { population: 48000 }],
    ['Einwohner = 1 250 000', { population: 1250000 }],
    ['typ=Mittelstadt', { type: 'Mittelstadt' }],
    ['type=a=b', { type: 'a=b' }],
  ])('%s', (text, expected) => {
    expect(parseProfile(text)).toEqual(expected);
  });

  test('facts add up, the later goes before the earlier', () => {
    expect(parseProfile('typ=Stadt', parseProfile('einwohner=5', { type: 'Dorf' }))).toEqual({
      population: 5,
      type: 'Stadt',
    });
  });

  test.each(['einwohner', '=5', 'einwohner=', 'einwohner=-5', 'einwohner=0', 'einwohner=4,5', 'land=x'])(
    '%s is refused',
    (text) => {
      expect(codeOf(() => parseProfile(text))).toBe('cli.invalid-profile');
    },
  );
});

describe('gaps and the threshold', () => {
  const only = (verdict: 'missing' | 'partial' | 'review', severity: 'error' | 'warning' | 'note') => {
    const result = sampleResult();
    result.criteria = [{ ...result.criteria[0]!, verdict, severity }];
    return result;
  };

  test.each([
    ['missing', 'error', ['error', 'warning', 'note']],
    ['partial', 'warning', ['warning', 'note']],
    ['missing', 'note', ['note']],
    ['review', 'error', []],
  ] as const)('%s with severity %s is a gap for %j', (verdict, severity, thresholds) => {
    const found = (['error', 'warning', 'note', 'never'] as const).filter((failOn) =>
      only(verdict, severity).criteria.some((c) => fails(c, { failOn, minConfidence: 0 })),
    );
    expect(found).toEqual(thresholds);
  });
});
