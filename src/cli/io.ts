/** Where a run reads its surroundings from and writes to; tests give their own. */
export interface Io {
  readonly out: (data: string | Uint8Array) => Promise<void>;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Puts a question to the user and gives the answer; only where somebody sits at a terminal. */
  readonly ask?: (question: string) => Promise<string>;
  /** Aborted when the user ends the program (Ctrl-C); until this is asked for, Ctrl-C ends it at once. */
  readonly interrupted: () => AbortSignal;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal behind standard output, when it is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The process's own streams. A reader that stops early (`| head`) ends the output, not the run: the exit code stays that of the audit. */
export function processIo(): Io {
  let closed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (data) =>
      new Promise((resolve, reject) => {
        if (closed) resolve();
        else
          process.stdout.write(data, (error) => {
            if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
            else resolve();
          });
      }),
    err: (text) => void process.stderr.write(text),
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    interrupted: () => {
      const end = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
      return end.signal;
    },
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    env: process.env,
  };
}

/** Asks on standard error, so that standard output stays what the command is for. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
