/** Letters and digits only, in lower case, for comparing titles: "4.1 Über uns" and "4.1. ÜBER UNS" are one. */
export const titleKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ß/g, 'ss');
