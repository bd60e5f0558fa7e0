/** A QR code as modules: one byte each, row by row; not 0 = dark. */
export interface QrModules {
  readonly size: number;
  readonly data: Uint8Array;
}
/** Encodes a text; throws when it is empty or too long. */
export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: QrModules };
