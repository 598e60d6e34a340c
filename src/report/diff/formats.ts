/** Formats of `diff`, as the command line pairs them with files. */
export const DIFF_FORMATS = [
  { name: 'text', extensions: ['.txt'], binary: false },
  { name: 'json', extensions: ['.json'], binary: false },
  { name: 'markdown', extensions: ['.md'], binary: false },
] as const;
