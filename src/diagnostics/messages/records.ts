import type { MessageCatalogue } from '../catalogue.js';

/** Warnings on measures. */
export const recordMessages: MessageCatalogue = {
  'measures.untitled': {
    de: {
      what: '{count} von {all} Maßnahmen stehen ohne lesbaren Titel in der Liste.',
      why: 'Ihre Felder wurden gelesen, ein Titel war an keiner Stelle zu erkennen, an der die anderen ihren haben.',
      todo: 'Diese Steckbriefe ansehen; stehen ihre Titel in einem Bild, sie als Text setzen.',
    },
    en: {
      what: '{count} of {all} measures are listed without a readable title.',
      why: 'Their fields were read; no title was found where the others have theirs.',
      todo: 'Look at these sheets; where their titles are part of a picture, set them as text.',
    },
  },
};
