/** A glob as an expression over paths with forward slashes: `*` and `?` within a folder, `**` over folders, `{a,b}` one of several. */
export function globToRegExp(glob: string): RegExp {
  const text = glob.replaceAll('\\', '/').replace(/^\.\//, '');
  let out = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '*' && text[i + 1] === '*') {
      const folder = text[i + 2] === '/';
      out += folder ? '(?:[^/]+/)*' : '.*';
      i += folder ? 2 : 1;
    } else if (c === '*') out += '[^/]*';
    else if (c === '?') out += '[^/]';
    else if (c === '{') {
      out += '(?:';
      depth++;
    } else if (c === '}' && depth > 0) {
      out += ')';
      depth--;
    } else if (c === ',' && depth > 0) out += '|';
    else out += c.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }
  return new RegExp(`^${out}${')'.repeat(depth)}$`, 'u');
}

/** Whether a path has a part that is no plain name. */
export const isGlob = (path: string): boolean => /[*?{]/.test(path);

/** Whether a path (relative, forward slashes) fits one of the globs; a glob without a slash fits the name in any folder. */
export function fitsGlob(path: string, globs: readonly string[]): boolean {
  const name = path.split('/').at(-1) ?? path;
  return globs.some((glob) => globToRegExp(glob).test(/[/\\]/.test(glob) ? path : name));
}
