import { create } from './qr-create.mjs';

/** Modules of white around a code, as readers need them. */
const quietZone = 4;

/** A QR code as the data of one SVG path: dark squares of size 1 inside a square of `size` units. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Draws `text` as a QR code; a path is data, so nothing is ever put into the page as markup. */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.data[row * modules.size + column]) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
  return { size: modules.size + 2 * quietZone, path };
}
