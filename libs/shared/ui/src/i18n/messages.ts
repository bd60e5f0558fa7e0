/** A tree of texts; keys are joined with dots: `planning.list.title`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The shape of a message tree with any texts: `export const en: MessagesOf<typeof vi> = {…}` proves nothing is missing. */
export type MessagesOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : MessagesOf<T[K]> };

/** The two languages of the screens. Data (names of plans, units, tasks) is never translated. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
