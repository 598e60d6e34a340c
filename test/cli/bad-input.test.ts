import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { reportFailure } from '../../src/cli/failure.js';
import { CONCEPT, inFolder, runBinary, runMain } from './run.js';

/** A PDF of one page: a text, or a picture without any. */
function pdf(text: string, options: Record<string, unknown> = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    if (text === '') document.rect(50, 50, 300, 300).fill('#888');
    else document.text(text, 72, 72);
    document.end();
  });
}

/** Runs `audit` on a file made for it; what it answers must be a diagnostic and nothing else. */
const refusal = (name: string, content: string | Uint8Array | null): Promise<string[]> =>
  inFolder(async (folder) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    const { code, out, err } = await runMain(['audit', path, '--output', join(folder, 'bericht.md')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder).filter((f) => f !== name)).toEqual(['bericht.md']);
    expect(readFileSync(join(folder, 'bericht.md'), 'utf8')).toMatch(/^## Nicht geprüft \(1\)\n\n- \S+: \S/);
    const lines = err.replaceAll(folder, '.').trimEnd().split('\n');
    expect(lines.slice(3)).toEqual(['Geschrieben: ./bericht.md']);
    expect(lines[1]).toMatch(/^ {2}Warum: {3}\S/);
    expect(lines[2]).toMatch(/^ {2}Was tun: \S/);
    const english = await runMain(['audit', path, '--lang', 'en']);
    expect({ code: english.code, out: english.out }).toEqual({ code: 2, out: '' });
    expect(english.err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^Error: \S/),
      expect.stringMatching(/^ {2}Why: {3}\s*\S/),
      expect.stringMatching(/^ {2}What to do: \S/),
    ]);
    return lines;
  });

describe('a file that cannot be audited is refused with a reason, and the report tells that it was not audited', () => {
  test('missing', async () => {
    expect((await refusal('fehlt.pdf', null))[0]).toBe('Fehler: Die Datei ./fehlt.pdf gibt es nicht.');
  });

  test('a folder without chapters', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'konzept.pdf'));
      const { code, err } = await runMain(['audit', join(folder, 'konzept.pdf')]);
      expect(code).toBe(2);
      expect(err).toMatch(/Im Ordner \S+konzept\.pdf liegen keine Kapitel\./);
    });
  });

  test('of an unknown format', async () => {
    expect((await refusal('konzept.xyz', 'x'))[0]).toBe('Fehler: Das Format von ./konzept.xyz ist unbekannt.');
  });

  test.each(['leer.pdf', 'leer.md', 'leer.txt'])('%s without content', async (name) => {
    expect((await refusal(name, ''))[0]).toBe(`Fehler: Die Datei ./${name} ist leer.`);
  });

  test('a text that is none', async () => {
    expect((await refusal('daten.txt', new Uint8Array(4096)))[0]).toBe('Fehler: ./daten.txt ist keine Textdatei.');
  });

  test('a PDF that is none', async () => {
    expect((await refusal('konzept.pdf', 'Kein PDF.'))[0]).toBe('Fehler: ./konzept.pdf ist keine PDF-Datei.');
  });

  test('a PDF that breaks off', async () => {
    expect((await refusal('konzept.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Cat'))[0]).toBe(
      'Fehler: Das PDF ./konzept.pdf ist beschädigt und lässt sich nicht öffnen.',
    );
  });

  test('an encrypted PDF', async () => {
    expect((await refusal('konzept.pdf', await pdf('Geheim', { userPassword: 'x' })))[0]).toBe(
      'Fehler: Das PDF ./konzept.pdf ist mit einem Kennwort geschützt.',
    );
  });

  test('a PDF of images', async () => {
    expect((await refusal('konzept.pdf', await pdf('')))[0]).toBe('Fehler: Das PDF ./konzept.pdf enthält keinen Text.');
  });

  test('a text layer that is garbage', async () => {
    const garbage = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 14), 92, 3)).join(
      ' ',
    );
    expect((await refusal('konzept.txt', garbage))[0]).toBe('Fehler: Der Text von ./konzept.txt ist nicht lesbar.');
  });
});

test('Latin-1 is recognised and read, with a note', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'konzept.txt');
    writeFileSync(path, Buffer.from(CONCEPT.replace(/[–„“]/g, '-'), 'latin1'));
    const { code, out } = await runMain(['audit', path]);
    expect(code).toBe(1);
    expect(out).toContain('Die Datei ist in Windows-1252 kodiert und wurde umgewandelt.');
  });
});

describe('a rule file with a typo', () => {
  test('is refused with file, line, column and the nearest valid key', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'pack.yaml'), 'id: eigenes\nversion: "1"\ntitel: { de: Eigenes, en: Own }\n');
      writeFileSync(join(folder, 'konzept.md'), CONCEPT);
      const { code, out, err } = await runMain(['audit', join(folder, 'konzept.md'), '--rules', folder]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.replaceAll(folder, '.').split('\n')).toEqual([
        expect.stringMatching(/^Fehler: \.\/pack\.yaml:\d+:\d+: /),
        expect.stringContaining('Warum:'),
        expect.stringMatching(/Was tun: .*/),
        '',
      ]);
    });
  });

  test('a pack that is not there', async () => {
    const { code, err } = await runMain(['audit', 'x.md', '--rules', 'gibt-es-nicht']);
    expect(code).toBe(2);
    expect(err).toContain('Fehler: Das Regelpaket „gibt-es-nicht“ gibt es nicht.');
  });
});

describe('an error of the program', () => {
  const tell = (debug: boolean) => {
    const err: string[] = [];
    const io = {
      out: async () => {},
      err: (text: string) => void err.push(text),
      input: async () => new Uint8Array(),
      interrupted: () => AbortSignal.abort(),
      outIsTerminal: false,
      errIsTerminal: false,
      columns: undefined,
      env: {},
    };
    reportFailure(new TypeError('x is undefined'), { io, language: 'de', helpLanguage: 'de', exitCode: 0 }, debug);
    return err.join('');
  };

  test('says that it is one, without a stack', () => {
    expect(tell(false).split('\n')).toEqual([
      'Fehler: Das ist ein Fehler in insek-audit, nicht in Ihrer Datei.',
      '  Warum:   TypeError: x is undefined',
      '  Was tun: Bitte melden; „--debug“ zeigt, wo es geschah.',
      '',
    ]);
  });

  test('shows the stack with --debug', () => {
    expect(tell(true)).toMatch(/^ {4}at /m);
  });
});

test('the executable answers a bad file on standard error with exit code 2', () => {
  const { code, out, err } = runBinary(['audit', 'gibt-es-nicht.pdf', '--lang', 'en']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    'Error: There is no file gibt-es-nicht.pdf.\n  Why:        Nothing lies at this path.\n  What to do: Check spelling and folder.\n',
  );
});
