import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** The head of a Markdown file, and its text with that head blanked out, so that lines keep their numbers. */
export interface FrontMatter {
  readonly meta: Record<string, unknown>;
  readonly body: string;
}

const MOST_ALIASES = 10;
/** Longest head that is looked for, in letters. */
const LONGEST = 100_000;

/** Reads front matter: YAML between "---", TOML between "+++", JSON in braces, the title block of pandoc ("% Title"). A head that is broken says nothing. */
export function frontMatter(text: string): FrontMatter {
  const start = text.slice(0, LONGEST);
  const fenced = /^(---|\+\+\+|;;;)(?:[ \t]*(?:yaml|toml|json))?[ \t]*\n([\s\S]*?)\n?(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(
    start,
  );
  if (fenced) {
    const [all, fence, inside] = fenced as unknown as [string, string, string];
    const meta = record(() =>
      fence === '+++'
        ? parseToml(inside)
        : /^\s*\{/.test(inside)
          ? JSON.parse(inside)
          : parseYaml(inside, { maxAliasCount: MOST_ALIASES }),
    );
    // What stands between two lines and names nothing is text.
    if (fence !== '---' || meta !== null || inside.trim() === '')
      return { meta: meta ?? {}, body: blank(text, all.length) };
    return { meta: {}, body: /^[\w-]+\s*:/m.test(inside) ? blank(text, all.length) : text };
  }
  const json = /^\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(start);
  const meta = json ? record(() => JSON.parse(json[0])) : null;
  if (json && meta) return { meta, body: blank(text, json[0].length) };
  const title = /^%[ \t]+(\S.*)((?:\n[ \t]+\S.*)*)(?:\n%.*){0,2}(?=\n|$)/.exec(start);
  if (title)
    return { meta: { title: `${title[1]}${title[2]}`.replace(/\s+/g, ' ') }, body: blank(text, title[0].length) };
  return { meta: {}, body: text };
}

function record(parse: () => unknown): Record<string, unknown> | null {
  try {
    const value = parse();
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const blank = (text: string, length: number): string =>
  text.slice(0, length).replace(/[^\n]/g, '') + text.slice(length);
