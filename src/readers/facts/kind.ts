const KIND =
  /\b(?:INSEK|ISEK|INGEK|GEK|STEK|IKEK|SEKo?|INSEP|Vorbereitende Untersuchung(?:en)?|\p{L}*(?:konzept|konzeption|strategie|leitbild|masterplan|rahmenplan|aktionsplan|handlungsplan|integrationsplan|entwicklungsplan|programm))\b/iu;

/** Whether a text names what the document is: a concept, strategy, plan or programme. */
export const namesKind = (text: string): boolean => KIND.test(text);

/** Whether a title names a concept as a whole: by its kind ("Stadtentwicklungskonzept"), or with a year it looks ahead to. */
export const namesConcept = (title: string): boolean => namesKind(title) || /\b20\d\d\b/.test(title);
