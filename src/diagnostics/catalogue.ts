/** What happened, why, and what to do; {placeholders} are filled from the diagnostic's arguments. */
export interface MessageText {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}
/** Texts by code, one catalogue a room (src/diagnostics/messages/). */
export type MessageCatalogue = Readonly<Record<string, { readonly de: MessageText; readonly en: MessageText }>>;
