/** Formats of `rules list`, as the command line pairs them with files. */
export const RULE_LIST_FORMATS = [
  { name: 'text', extensions: ['.txt'], binary: false },
  { name: 'json', extensions: ['.json'], binary: false },
  { name: 'markdown', extensions: ['.md'], binary: false },
] as const;
