import type { MessageCatalogue } from '../catalogue.js';

/** Errors while a report is made. */
export const reportMessages: MessageCatalogue = {
  'report.one-concept': {
    de: {
      what: 'Das Format {format} zeigt ein Konzept, es sind aber {count}.',
      why: 'Ein Bericht für die Kommune handelt von ihrem Konzept allein.',
      todo: 'Je Konzept einmal aufrufen; für viele zusammen eignen sich csv, json, markdown oder sarif.',
    },
    en: {
      what: 'The format {format} shows one concept, but there are {count}.',
      why: 'A report for a municipality is about its own concept.',
      todo: 'Run once per concept; for many together use csv, json, markdown or sarif.',
    },
  },
};
