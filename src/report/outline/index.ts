/** Formats of the outline (`insek-audit outline`), as the command line pairs them with files. */
export const OUTLINE_FORMATS = [
  { name: 'text', extensions: ['.txt'], binary: false },
  { name: 'json', extensions: ['.json'], binary: false },
] as const;
