import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../../diagnostics/user-error.js';
import { oneOf } from '../command.js';
import { expandFiles } from '../config/expand.js';
import type { Context, Text } from '../context.js';
import { THRESHOLDS } from '../exit.js';
import { isLocal, ownSource, slowSource, takeSource } from '../init/source.js';
import { type Answers, configText, workflow } from '../init/templates.js';
import { writeWhole } from '../write.js';
import type { InitOptions } from './init.js';

const CONFIG = 'insek-audit.yaml';
const QUESTIONS: Readonly<Record<'files' | 'failOn' | 'ci' | 'from', Text>> = {
  files: {
    de: 'Konzepte (Pfade oder Muster, durch Komma getrennt)',
    en: 'Concepts (paths or globs, separated by commas)',
  },
  failOn: { de: 'Ab welcher Schwere soll CI scheitern', en: 'From which severity should CI fail' },
  ci: { de: 'CI-Ablauf', en: 'CI workflow' },
  from: {
    de: 'Woher CI das Programm holt (Git-Adresse mit #Stand, oder Tarball im Repository)',
    en: 'Where CI gets the tool from (git address with #ref, or tarball in the repository)',
  },
};

/** Files here that look like concepts; a pattern where there are none yet. */
function guessFiles(): string[] {
  const found = expandFiles(['**/*.{md,markdown,docx,pdf}']).filter((f) =>
    /(?:insek|isek|stek|konzept|concept|entwurf|draft)[^/]*$/i.test(f),
  );
  return found.length > 0 && found.length <= 5 ? found : ['*.{md,docx,pdf}'];
}

const guessCi = (): Answers['ci'] => (existsSync('.gitlab-ci.yml') ? 'none' : 'github');

/** @throws UserError init.cannot-ask, init.no-source, init.bad-source, init.no-tarball, cli.invalid-value */
async function answers(options: InitOptions, { io, language }: Context, kept: boolean): Promise<Answers> {
  const files = guessFiles();
  const ci = options.ci ?? guessCi();
  const known = options.from ?? ownSource();
  if (options.yes) return { files, failOn: 'error', ci, from: ci === 'none' ? null : takeSource(known) };
  const { ask } = io;
  if (!ask) throw new UserError('init.cannot-ask');
  const put = async (question: Text, offer: string) =>
    (await ask(`${question[language]}${offer && ` [${offer}]`}: `)).trim() || offer;
  const named = kept ? '' : await put(QUESTIONS.files, files.join(', '));
  const failOn = kept ? 'error' : oneOf('--fail-on', await put(QUESTIONS.failOn, 'error'), THRESHOLDS);
  const kinds = ['github', 'gitlab', 'none'] as const;
  const kind = options.ci ?? oneOf('--ci', await put(QUESTIONS.ci, `${ci}`), kinds);
  const from = kind === 'none' ? null : takeSource(options.from ?? (await put(QUESTIONS.from, known ?? '')));
  // commas within braces belong to a pattern
  return {
    files: named
      .split(/,\s*(?![^{]*\})/)
      .map((f) => f.trim())
      .filter((f) => f !== ''),
    failOn,
    ci: kind,
    from,
  };
}

/**
 * The `init` command: all files or none. With `--ci` a configuration that is there stays as it is, and only the workflow is written.
 * @throws UserError init.*, cli.*
 */
export async function runInit(options: InitOptions, context: Context): Promise<void> {
  // a second CI takes the configuration that is there
  const kept = existsSync(CONFIG) && options.force !== true && options.ci !== undefined && options.ci !== 'none';
  if (!options.force && !kept && existsSync(CONFIG)) throw new UserError('init.exists', { path: CONFIG });
  const wanted = await answers(options, context, kept);
  const files = [...(kept ? [] : [[CONFIG, configText(wanted)] as const]), ...workflow(wanted)];
  const there = files.find(([path]) => existsSync(path));
  if (there && !options.force) throw new UserError('init.exists', { path: there[0] });
  if (wanted.from !== null && wanted.ci !== 'none') tellSource(wanted.from, context, options.quiet === true);
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, text);
    if (!options.quiet) context.io.err(context.language === 'de' ? `Geschrieben: ${path}\n` : `Written: ${path}\n`);
  }
  if (kept && !options.quiet)
    context.io.err(context.language === 'de' ? `Bleibt, wie es ist: ${CONFIG}\n` : `Stays as it is: ${CONFIG}\n`);
}

/** What a pipeline will meet that takes the tool from there. */
function tellSource(from: string, { io, language }: Context, quiet: boolean): void {
  const de = language === 'de';
  if (isLocal(from))
    io.err(
      de
        ? `Warnung: ${from} liegt auf diesem Rechner; ein Runner von GitHub oder GitLab erreicht das nicht. Besser den Tarball der Ausgabe in das Repository legen: --from insek-audit-1.2.3.tgz\n`
        : `Warning: ${from} lies on this machine; a runner of GitHub or GitLab cannot reach it. Better put the tarball of the release into the repository: --from insek-audit-1.2.3.tgz\n`,
    );
  else if (slowSource(from) && !quiet)
    io.err(
      de
        ? 'Hinweis: Aus Git baut jeder Lauf das Programm erst, das dauert Minuten; der Tarball einer Ausgabe ist in Sekunden da: --from insek-audit-1.2.3.tgz\n'
        : 'Note: From git each run builds the tool first, which takes minutes; the tarball of a release is there in seconds: --from insek-audit-1.2.3.tgz\n',
    );
}
