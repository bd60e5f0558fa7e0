/** Crockford's alphabet: no I, L, O, U, so that a printed code is read aloud and typed without doubt. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a code: 24 × 5 = 120 bits. */
export const ACTIVATION_CODE_LENGTH = 24;
/** Hours a code lives. */
export const ACTIVATION_CODE_HOURS = 72;
/** Wrong tries after which a code is dead. */
export const ACTIVATION_CODE_TRIES = 10;

/** A code from 15 random bytes, as printed: six groups of four, `K7QD-…`. */
export function activationCodeFrom(bytes: Uint8Array): string {
  if (bytes.length !== 15) throw new Error('a code is made from 15 bytes');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let i = 0; i < ACTIVATION_CODE_LENGTH; i++) {
    code = ALPHABET[Number(bits & 31n)] + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The compared form of what people type: big letters, no hyphens and spaces, the look-alikes `I L → 1`, `O → 0`.
 * @returns undefined when the text cannot be a code.
 */
export function normalizeActivationCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return code.length === ACTIVATION_CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? code : undefined;
}
