import type { ReportOptions } from '../report/format.js';
import type { Context } from './context.js';
import { asciiOnly, coloured, columnsOf } from './terminal.js';

/** How a report is to look where it goes: a file has no colours, and its width does not hang on the terminal. */
export function reportOptions(
  context: Context,
  wish: {
    readonly all?: boolean | undefined;
    readonly brief?: boolean | undefined;
    readonly ascii?: boolean | undefined;
    readonly several?: boolean;
    readonly toFile: boolean;
  },
): ReportOptions {
  const { io, language } = context;
  return {
    language,
    all: wish.all === true,
    brief: wish.brief === true,
    several: wish.several === true,
    width: columnsOf(wish.toFile ? { ...io, columns: undefined } : io),
    colour: !wish.toFile && coloured(io, io.outIsTerminal),
    ascii: wish.ascii === true || (!wish.toFile && asciiOnly(io)),
  };
}
