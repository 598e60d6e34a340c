import { Chalk } from 'chalk';
import type { Severity, Verdict } from '../../audit/result.js';

type Paint = (text: string) => string;

/** Colours and symbols of a terminal. Meaning never hangs on colour alone: every verdict has a symbol of its own. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly accent: Paint;
  readonly verdict: Readonly<Record<Verdict, Paint>>;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly symbol: Readonly<Record<Verdict, string>>;
  readonly bar: Readonly<Record<Verdict, string>>;
  readonly arrow: string;
  readonly rule: string;
  readonly none: string;
  readonly dot: string;
  readonly warning: string;
}

export function makeStyle(options: { readonly colour: boolean; readonly ascii: boolean }): Style {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  // chalk joins all its arguments, so a paint handed to `map` must take the text alone
  const only =
    (paint: Paint): Paint =>
    (text) =>
      paint(text);
  const paints: Record<Verdict, Paint> = {
    fulfilled: only(chalk.green),
    partial: only(chalk.yellow),
    missing: only(chalk.red),
    review: only(chalk.cyan),
    'not-applicable': only(chalk.dim),
  };
  const symbols: Record<Verdict, string> = options.ascii
    ? { fulfilled: '+', partial: '~', missing: 'x', review: '?', 'not-applicable': '-' }
    : { fulfilled: '✓', partial: '◐', missing: '✗', review: '?', 'not-applicable': '–' };
  const bars: Record<Verdict, string> = options.ascii
    ? { fulfilled: '#', partial: '=', missing: '.', review: '?', 'not-applicable': ' ' }
    : { fulfilled: '█', partial: '▒', missing: '░', review: '?', 'not-applicable': ' ' };
  return {
    bold: only(chalk.bold),
    dim: only(chalk.dim),
    accent: only(chalk.cyan),
    verdict: paints,
    severity: { error: only(chalk.red), warning: only(chalk.yellow), note: only(chalk.blue) },
    symbol: symbols,
    bar: bars,
    arrow: options.ascii ? '->' : '→',
    rule: options.ascii ? '-' : '─',
    none: options.ascii ? '-' : '–',
    dot: options.ascii ? '|' : '·',
    warning: '!',
  };
}
