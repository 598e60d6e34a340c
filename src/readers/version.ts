/** Raised whenever reading changes what a document says (blocks, headings, words): kept results of a study are made anew then. */
export const READING_VERSION = 2;
