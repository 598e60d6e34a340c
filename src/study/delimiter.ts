/** What stands between the cells of a CSV file: a semicolon where its first line has more of them than commas, as Excel writes with German settings. */
export function delimiterOf(source: string): ',' | ';' {
  const first = source.split('\n', 1)[0]!;
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
