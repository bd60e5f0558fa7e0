import type { LinkedFigure } from '@congtac/review-domain';

/** A stretch of a text; with a figure when it is the wording of one. */
export interface TextPiece {
  readonly text: string;
  readonly figure?: LinkedFigure;
}

/** Cuts a text where the wordings of its figures stand, longest wording first (`6 tổ` does not stand in `56 tổ`). */
export function figurePieces(text: string, figures: readonly LinkedFigure[]): TextPiece[] {
  const byLength = [...figures].sort((a, b) => b.text.length - a.text.length);
  return byLength.reduce<TextPiece[]>(
    (pieces, figure) => pieces.flatMap((piece) => (piece.figure ? [piece] : cut(piece.text, figure))),
    [{ text }],
  );
}

function cut(text: string, figure: LinkedFigure): TextPiece[] {
  const at = place(text, figure.text);
  if (at < 0) return text ? [{ text }] : [];
  const end = at + figure.text.length;
  const before = text.slice(0, at);
  return [...(before ? [{ text: before }] : []), { text: figure.text, figure }, ...cut(text.slice(end), figure)];
}

function place(text: string, wording: string): number {
  let at = wording ? text.indexOf(wording) : -1;
  while (at > 0 && /[\d.,/]/.test(text[at - 1] ?? '')) at = text.indexOf(wording, at + 1);
  return at;
}
