import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { DEFAULT_PACK } from '../../src/rules/pack.js';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const isDefault = (names: readonly string[] = [DEFAULT_PACK]) => names.length === 1 && names[0] === DEFAULT_PACK;

// The executable has the built-in pack ready from the build; in this process it is read from its YAML, a second each time, unless it is kept here.
vi.mock('../../src/rules/load.js', async (original) => {
  const real = await original<typeof import('../../src/rules/load.js')>();
  let pack: ReturnType<typeof real.loadPack> | null = null;
  const loadPack: typeof real.loadPack = (names, ...rest) => {
    if (!isDefault(names)) return real.loadPack(names, ...rest);
    pack ??= real.loadPack();
    return pack;
  };
  return { ...real, loadPack };
});
vi.mock('../../src/audit/open-pack.js', async (original) => {
  const real = await original<typeof import('../../src/audit/open-pack.js')>();
  const { preparePack } = await import('../../src/audit/audit-document.js');
  const { loadPack } = await import('../../src/rules/load.js');
  let kept: ReturnType<typeof preparePack> | null = null;
  const keptPack: typeof real.keptPack = (names) => {
    if (!isDefault(names)) return real.keptPack(names);
    kept ??= preparePack(loadPack());
    return kept;
  };
  return { keptPack, openPack: async (names, from) => keptPack(names) ?? real.openPack(names, from) } as typeof real;
});

const bin = fileURLToPath(new URL('../../bin/insek-audit.js', import.meta.url));

/** Runs the built executable with a bare environment; `env` adds to it. */
export function runBinary(args: readonly string[], options: { env?: Record<string, string>; cwd?: string } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command line in this process, with streams that only record. */
export async function runMain(
  args: readonly string[],
  surroundings: {
    env?: Record<string, string>;
    terminal?: boolean;
    columns?: number;
    cwd?: string;
    input?: string | Uint8Array;
    /** Answers to questions, in order. */
    answers?: string[];
    interrupted?: AbortSignal;
    onOut?: (text: string) => void;
  } = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const before = process.cwd();
  if (surroundings.cwd !== undefined) process.chdir(surroundings.cwd);
  const code = await main(args, {
    out: async (data) => {
      out.push(typeof data === 'string' ? data : Buffer.from(data).toString('latin1'));
      surroundings.onOut?.(out.at(-1)!);
    },
    err: (text) => void err.push(text),
    input: async () => Buffer.from(surroundings.input ?? ''),
    interrupted: () => surroundings.interrupted ?? AbortSignal.abort(),
    ...(surroundings.answers
      ? {
          ask: async (question: string) => {
            err.push(question);
            return surroundings.answers!.shift() ?? '';
          },
        }
      : {}),
    outIsTerminal: surroundings.terminal === true,
    errIsTerminal: surroundings.terminal === true,
    columns: surroundings.columns,
    env: surroundings.env ?? {},
  }).finally(() => process.chdir(before));
  return { code, out: out.join(''), err: err.join('') };
}

/** A folder of its own for a test, gone after it. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'insek-audit-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A short concept with measures, some gaps and something on the theme. */
export const CONCEPT = `# Integriertes Stadtentwicklungskonzept Falkenbruch 2035

## 1 Bestandsaufnahme

### 1.1 Bevölkerung

In Falkenbruch leben 24.300 Menschen. Der Anteil der Menschen mit Migrationshintergrund liegt bei 23,4 %.
Die Zahl der Zugewanderten ist seit 2015 um 8 % gestiegen.

## 2 Leitbild und Ziele

- Alle Menschen mit Migrationshintergrund haben gleichberechtigten Zugang zu Bildung und Beratung.
- Die Innenstadt wird gestärkt.

## 3 Maßnahmen

### M 1 Sprachtreff im Nordquartier

| | |
| --- | --- |
| Beschreibung | Im Nordquartier entsteht ein Treff mit Sprachkursen für Zugewanderte. |
| Federführung | Sozialamt |
| Kosten | 45.000 € |

### M 2 Umbau des Marktplatzes

| | |
| --- | --- |
| Beschreibung | Der Marktplatz wird barrierefrei umgebaut. |
| Federführung | Tiefbauamt |
| Kosten | – |

### M 3 Radweg zum Bahnhof

| | |
| --- | --- |
| Beschreibung | Der Radweg wird ausgebaut. |
| Federführung | Tiefbauamt |
| Kosten | 120.000 € |
`;
