import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, runBinary, runMain } from './run.js';

test('rules list shows every rule with its severity, by chapter on demand', async () => {
  const { code, out } = await runMain(['rules', 'list', '--chapter', 'z']);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'Leitbilder und Ziele',
    expect.stringMatching(/^ {2}Z-01 {2}.+ Fehler$/),
    expect.stringMatching(/^ {2}Z-02 {2}.+ Warnung$/),
    expect.stringMatching(/^ {2}Z-03 {2}.+ Warnung$/),
    '',
  ]);
  const json = JSON.parse((await runMain(['rules', 'list', '--format', 'json'])).out);
  expect(json.rules).toHaveLength(80);
  expect(json.rules[0]).toMatchObject({ id: 'F-01', slug: 'theme-in-social-affairs', severity: 'warning' });
});

test('rules explain answers to id and slug, in both languages', async () => {
  const byId = await runMain(['rules', 'explain', 'm-03']);
  expect(byId).toEqual(await runMain(['rules', 'explain', 'costs']));
  expect(byId.out).toMatch(/^M-03 {2}Kosten und Finanzierung der Maßnahmen\ncosts · Leitfaden 6\.2 · Kern · Fehler\n/);
  for (const part of ['Was geprüft wird', 'Wann welches Urteil', 'Was die Lücke schließt', 'Beispiele'])
    expect(byId.out).toContain(`\n${part}\n`);
  const english = await runMain(['rules', 'explain', 'M-03', '--lang', 'en']);
  expect(english.out).toContain('\nWhat closes the gap\n');
});

test('an unknown rule is told with the nearest one', async () => {
  const { code, err } = await runMain(['rules', 'explain', 'M-99']);
  expect(code).toBe(2);
  expect(err.split('\n')[0]).toBe('Fehler: Die Regel „M-99“ gibt es nicht.');
});

const OWN = (terms: string) => `id: own
version: "1"
title: { de: "Eigenes Paket", en: "Own pack" }
extends: leitfaden-2022
lexicon: [words.yaml]
override:
  Z-02: { enabled: false }
  costs: { severity: note, thresholds: { fulfilled: 0.5 } }
${terms}`;

test('one word in a YAML list changes the verdict of a concept, without a build', async () => {
  await inFolder((folder) => {
    const concept = join(folder, 'konzept.md');
    writeFileSync(
      concept,
      '# Konzept\n\n## 5 Leitbild und Ziele\n\n- Die Stadt bietet Brückenmenschen gute Chancen.\n',
    );
    const audit = (...args: string[]) => {
      const { out } = runBinary(['audit', concept, '--format', 'json', ...args]);
      return JSON.parse(out).criteria.find((c: { id: string }) => c.id === 'Z-01').verdict;
    };
    expect(audit()).toBe('missing');
    writeFileSync(join(folder, 'words.yaml'), 'entries:\n  theme.people:\n    terms: [Brückenmensch*]\n');
    writeFileSync(join(folder, 'pack.yaml'), OWN(''));
    expect(audit('--rules', folder)).toBe('fulfilled');
  });
});

test('a pack of one’s own extends and overrides; what is wrong in it is told with its place', async () => {
  await inFolder(async (folder) => {
    const pack = join(folder, 'pack.yaml');
    writeFileSync(join(folder, 'words.yaml'), 'entries: {}\n');
    writeFileSync(pack, OWN(''));
    expect(await runMain(['rules', 'validate', pack])).toEqual({
      code: 0,
      out: `${pack}: 79 Regeln, in Ordnung\n`,
      err: '',
    });
    const listed = JSON.parse((await runMain(['rules', 'list', '--rules', pack, '--format', 'json'])).out);
    expect(listed.rules.find((r: { id: string }) => r.id === 'M-03').severity).toBe('note');
    writeFileSync(pack, OWN('overide: {}\n'));
    const wrong = await runMain(['rules', 'validate', pack]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`${pack}:9:1: Den Schlüssel „overide“ gibt es hier nicht (-).`);
    expect(wrong.err).toContain('Meinten Sie „override“?');
  });
});

test('rules test runs the examples and fails where one fails or lacks', async () => {
  const good = await runMain(['rules', 'test', 'Z-01']);
  expect(good.code).toBe(0);
  expect(good.out).toMatch(/^\d+ Beispiele von 1 Regeln: \d+ wie erwartet, 0 anders; 0 fehlen\n$/);
  await inFolder(async (folder) => {
    const pack = join(folder, 'pack.yaml');
    writeFileSync(
      pack,
      `id: small
version: "1"
title: { de: "Klein", en: "Small" }
rules:
  - id: X-01
    slug: word
    title: { de: "Wort", en: "Word" }
    guide: "1"
    binding: can
    about: { de: "Das Wort.", en: "The word." }
    remedy: { de: "Schreiben.", en: "Write it." }
    checks:
      word: { label: { de: "das Wort", en: "the word" }, any: [brunnen] }
    verdict: { fulfilled: word }
    examples:
      - { verdict: fulfilled, text: "Der Teich wird saniert." }
`,
    );
    const { code, out } = await runMain(['rules', 'test', '--rules', pack]);
    expect(await runMain(['rules', 'test', folder])).toEqual({ code, out, err: '' });
    const valid = await runMain(['rules', 'validate', pack]);
    expect([valid.code, ...valid.out.trimEnd().split('\n')]).toEqual([
      0,
      `${pack}: 1 Regeln, in Ordnung`,
      '„insek-audit rules test“ verlangt noch 2 Beispiele (unter „examples“ der Regel; eine Falle trägt dort „trap“ mit dem Grund):',
      '– X-01: kein Beispiel für fehlt',
      '– X-01: kein Beispiel für Falle',
    ]);
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('any: [brunnen]', 'any: [brunnen, "@brunnenn"]'));
    const unknown = await runMain(['rules', 'validate', pack]);
    expect([unknown.code, unknown.err.split('\n')[0]]).toEqual([
      2,
      `Fehler: ${pack}:13:73: Die Regel X-01 nennt den Wortlisteneintrag „@brunnenn“, den es nicht gibt.`,
    ]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '✗ X-01 Beispiel 1: erwartet erfüllt, erhalten fehlt',
      '    Der Teich wird saniert.',
      '– X-01: kein Beispiel für fehlt',
      '– X-01: kein Beispiel für Falle',
      '',
      '1 Beispiele von 1 Regeln: 0 wie erwartet, 1 anders; 2 fehlen',
      '',
    ]);
  });
});
