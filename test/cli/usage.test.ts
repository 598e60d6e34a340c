import { describe, expect, test } from 'vitest';
import { runMain } from './run.js';

/** What a misuse answers: nothing on standard output, exit code 2, the lines of the diagnostic. */
const misuse = async (...args: string[]): Promise<string[]> => {
  const { code, out, err } = await runMain(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err.trimEnd().split('\n');
};

describe('misuse is told with what, why and what to do', () => {
  test('unknown command', async () => {
    expect(await misuse('audti', 'x.pdf')).toEqual([
      'Fehler: Den Befehl „audti“ gibt es nicht.',
      expect.stringMatching(/^ {2}Warum: {3}Vorhanden sind: audit, measures, outline, rules/),
      '  Was tun: Meinten Sie „insek-audit audit“?',
    ]);
  });

  test('a file without a command', async () => {
    expect((await misuse('konzept.pdf')).at(-1)).toBe('  Was tun: Zum Prüfen: insek-audit audit konzept.pdf');
  });

  test('unknown option, near a valid one and far from any', async () => {
    expect(await misuse('audit', 'x.pdf', '--fromat', 'json')).toEqual([
      'Fehler: Die Option --fromat gibt es nicht.',
      '  Warum:   „insek-audit audit“ kennt sie nicht.',
      '  Was tun: Meinten Sie --format? „insek-audit audit --help“ zeigt alle Optionen.',
    ]);
    expect((await misuse('audit', 'x.pdf', '--qqqqqqqqqqqqqqqq')).at(-1)).toBe(
      '  Was tun: „insek-audit audit --help“ zeigt alle Optionen.',
    );
  });

  test('missing argument, missing value, too many arguments', async () => {
    expect(await misuse('audit')).toEqual([
      'Fehler: Es fehlt, welches Konzept geprüft werden soll.',
      '  Warum:   Der Aufruf nennt keine Datei, und unter „files“ der Konfiguration findet sich keine.',
      '  Was tun: Zum Beispiel: insek-audit audit konzept.pdf',
    ]);
    expect((await misuse('audit', 'x.pdf', '--format'))[0]).toBe('Fehler: Nach --format fehlt der Wert.');
    expect((await misuse('outline', 'a.pdf', 'b.pdf'))[0]).toBe('Fehler: Zu viele Angaben: b.pdf');
  });

  test('invalid value, with the nearest valid one', async () => {
    expect((await misuse('audit', 'x.pdf', '--fail-on', 'eror')).slice(0, 3)).toEqual([
      'Fehler: Der Wert „eror“ für --fail-on ist ungültig.',
      '  Warum:   Möglich sind: error, warning, note, never.',
      '  Was tun: Meinten Sie --fail-on error?',
    ]);
    expect((await misuse('audit', 'x.pdf', '--lang', 'fr'))[0]).toBe('Fehler: Der Wert „fr“ für --lang ist ungültig.');
  });

  test('a fact of the profile that is none', async () => {
    expect((await misuse('audit', 'x.pdf', '--profile', 'einwohner=viele'))[0]).toBe(
      'Fehler: Die Angabe „einwohner=viele“ für --profile ist ungültig.',
    );
  });

  test('in English, wherever --lang stands', async () => {
    for (const args of [
      ['audit', '--lang', 'en'],
      ['--lang=en', 'audit'],
    ])
      expect(await misuse(...args)).toEqual([
        'Error: It is not said which concept to audit.',
        '  Why:        The call names no file, and “files” of the configuration leads to none.',
        '  What to do: For example: insek-audit audit concept.pdf',
      ]);
  });

  test('errors do not follow the locale of the machine', async () => {
    const { err } = await runMain(['audit', 'x', '--nix'], { env: { LANG: 'en_US.UTF-8' } });
    expect(err).toMatch(/^Fehler: /);
  });
});

describe('help', () => {
  test('is German, and names commands, options and exit codes', async () => {
    const { code, out, err } = await runMain(['audit', '--help'], { env: { LANG: 'de_DE.UTF-8' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Aufruf: insek-audit audit [Optionen] [DATEI...]');
    expect(out).toContain('Angaben:\n  datei ');
    expect(out).toMatch(/--output <datei>\s+Bericht in diese Datei schreiben/);
    expect(out).toContain('  2  die Prüfung war nicht möglich');
    expect(out).not.toMatch(/Usage|Options:|\(default/);
  });

  test('is English with --lang en, and where the locale is English', async () => {
    for (const [args, env] of [
      [['audit', '--help', '--lang', 'en'], {}],
      [['audit', '--help'], { LANG: 'en_US.UTF-8' }],
    ] as const) {
      const { out } = await runMain(args, { env });
      expect(out).toContain('Usage: insek-audit audit [options] [FILE...]');
      expect(out).toMatch(/--output <file>\s+write the report to this file/);
    }
  });

  test('lists every command, and explains each', async () => {
    const { out } = await runMain(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map((m) => m[1]!).filter((c) => c !== 'help');
    expect(commands).toEqual(expect.arrayContaining(['audit', 'measures', 'outline']));
    for (const command of commands) {
      const help = await runMain(['help', command]);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`Aufruf: insek-audit ${command}`);
    }
  });

  test.each([
    [['help', 'baseline', 'update'], 'insek-audit baseline update [Optionen] DATEI...'],
    [['help', 'rules', 'validate'], 'insek-audit rules validate [Optionen] PAKET...'],
    [['rules', 'help', 'validate'], 'insek-audit rules validate [Optionen] PAKET...'],
    [['help', 'study', 'agree'], 'insek-audit study agree [Optionen] BÖGEN...'],
    [['help', 'completion', 'bash'], 'insek-audit completion [Optionen] SHELL'],
    [['help', 'help'], 'insek-audit [Optionen] BEFEHL'],
  ])('%j shows the help of that command', async (args, usage) => {
    const { code, out, err } = await runMain(args);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe(`Aufruf: ${usage}`);
  });

  test('of a group names help in its language, and refuses what is no command', async () => {
    const { out } = await runMain(['rules', '--help']);
    expect(out).toMatch(/^ {2}help \[BEFEHL\] +Hilfe zu einem Befehl$/m);
    expect(out).not.toContain('display help');
    expect(await misuse('help', 'rules', 'vallidate')).toEqual([
      'Fehler: Den Befehl „vallidate“ gibt es nicht.',
      '  Warum:   Vorhanden sind: list, explain, test, validate.',
      '  Was tun: Meinten Sie „insek-audit rules validate“?',
    ]);
  });

  test('without arguments, help goes to standard error and nothing was done', async () => {
    const { code, out, err } = await runMain([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Befehle:');
  });

  test('version', async () => {
    const { code, out } = await runMain(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
