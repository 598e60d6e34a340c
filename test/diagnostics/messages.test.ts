import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import { messages } from '../../src/diagnostics/messages/index.js';
import { renderDiagnostic } from '../../src/diagnostics/render.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const placeholders = (text: { what: string; why: string; todo: string }) =>
  [...new Set(`${text.what} ${text.why} ${text.todo}`.match(/\{\w+\}/g) ?? [])].sort();

describe('catalogues', () => {
  test('every code has all three parts in both languages, with the same arguments', () => {
    for (const [code, { de, en }] of Object.entries(messages)) {
      for (const text of [de, en])
        for (const part of ['what', 'why', 'todo'] as const) expect(text[part], `${code}.${part}`).not.toBe('');
      expect(placeholders(de), code).toEqual(placeholders(en));
    }
  });

  test('no two catalogues have the same code', () => {
    const folder = join(src, 'diagnostics/messages');
    const codes = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm)].map((m) => m[1]!),
    );
    expect(codes.length).toBe(new Set(codes).size);
    expect([...codes].sort()).toEqual(Object.keys(messages).sort());
  });

  test('every code that a source throws or warns with has its texts', () => {
    const files = (readdirSync(src, { recursive: true }) as string[]).filter(
      (f) => f.endsWith('.ts') && !/diagnostics.messages/.test(f),
    );
    const used = files.flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      const thrown = [...text.matchAll(/new UserError\(\s*'([^']+)'/g)];
      const warned = [...text.matchAll(/code: '([a-z-]+\.[a-z-]+)'/g)];
      return [...thrown, ...warned].map((m) => m[1]!);
    });
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used.filter((code) => !(code in messages)))]).toEqual([]);
  });
});

describe('renderDiagnostic', () => {
  test('fills the arguments in either language', () => {
    const diagnostic = { code: 'reader.not-found', args: { path: 'a.pdf' } };
    expect(renderDiagnostic(diagnostic, 'de').what).toBe('Die Datei a.pdf gibt es nicht.');
    expect(renderDiagnostic(diagnostic, 'en').what).toBe('There is no file a.pdf.');
  });

  test('says what codes of the operating system mean', () => {
    const diagnostic = { code: 'cli.cannot-write', args: { path: 'x', why: 'EACCES' } };
    expect(renderDiagnostic(diagnostic, 'de').why).toBe('Das Betriebssystem meldet EACCES (keine Berechtigung).');
  });

  test('an argument that was not given, and a code without texts, show', () => {
    expect(renderDiagnostic({ code: 'reader.not-found', args: {} }, 'de').what).toBe('Die Datei {path} gibt es nicht.');
    expect(renderDiagnostic({ code: 'toString', args: { a: 1 } }, 'de')).toEqual({
      what: 'toString',
      why: '{"a":1}',
      todo: '',
    });
  });

  test('asks for the nearest valid word only where there is one', () => {
    const diagnostic = (nearest: string) => ({ code: 'rules.unknown-check', args: { nearest } });
    expect(renderDiagnostic(diagnostic('share'), 'de').todo).toBe('Meinten Sie „share“?');
    expect(renderDiagnostic(diagnostic(''), 'de').todo).toBe('');
    const { todo } = renderDiagnostic({ code: 'rules.unknown-key', args: { nearest: '' } }, 'en');
    const path = /^The schema is in (.+[/\\]rule-file\.schema\.json)\.$/.exec(todo)?.[1] ?? '';
    expect([existsSync(path), path.startsWith('/')]).toEqual([true, true]);
  });

  test('an argument is taken literally', () => {
    const diagnostic = { code: 'reader.not-found', args: { path: '$& {path} $1' } };
    expect(renderDiagnostic(diagnostic, 'en').what).toBe('There is no file $& {path} $1.');
  });
});

describe('formatDiagnostic', () => {
  const diagnostic = { code: 'reader.not-found', args: { path: 'a.pdf' } };

  test('what, why and what to do, aligned', () => {
    expect(formatDiagnostic(diagnostic, 'de')).toBe(
      'Fehler: Die Datei a.pdf gibt es nicht.\n  Warum:   Unter diesem Pfad liegt nichts.\n  Was tun: Schreibweise und Ordner prüfen.\n',
    );
    expect(formatDiagnostic(diagnostic, 'en', { level: 'warning' })).toBe(
      'Warning: There is no file a.pdf.\n  Why:        Nothing lies at this path.\n  What to do: Check spelling and folder.\n',
    );
  });

  test('names the page', () => {
    expect(formatDiagnostic({ ...diagnostic, page: 12 }, 'de').split('\n')[0]).toBe(
      'Fehler: Die Datei a.pdf gibt es nicht. (Seite 12)',
    );
  });
});
