import type { MentionableView } from '@congtac/planning-domain';

/** What stands between an @ and the caret: where it begins and the part of a name typed so far. */
export interface MentionQuery {
  readonly start: number;
  readonly text: string;
}

/**
 * The mention being typed at the caret, or undefined. An @ counts at the start of a word; a name may have spaces, so the
 * part may be up to four words long and ends with a line or punctuation.
 */
export function mentionAt(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start < 0 || (start > 0 && !/\s/.test(before[start - 1]))) return undefined;
  const typed = before.slice(start + 1);
  if (/[\n,.;:!?]/.test(typed) || typed.split(' ').length > 4) return undefined;
  return { start, text: typed };
}

/** The text with the name put in place of what was typed, and where the caret goes. */
export function withMention(text: string, query: MentionQuery, person: MentionableView) {
  const head = `${text.slice(0, query.start)}@${person.name} `;
  const tail = text.slice(query.start + 1 + query.text.length).replace(/^ /, '');
  return { text: head + tail, caret: head.length };
}

/** The people of `known` whose names still stand in the text. */
export function stillMentioned(text: string, known: readonly MentionableView[]): MentionableView[] {
  return known.filter((person) => text.includes(`@${person.name}`));
}
