/** Crockford's base 32: no I, L, O or U, so that a reference can be read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const REFERENCE_PATTERN = /^VS-[0-9A-HJKMNP-TV-Z]{8}$/;
/** 40 bits give the eight characters exactly. */
export const REFERENCE_BYTES = 5;

/** Eight characters of the alphabet that stand for so many bytes. */
export function inLetters(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, REFERENCE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < 8; at++) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
export const reference = (bytes: Uint8Array): string => `VS-${inLetters(bytes)}`;

/** What a person typed, made into a reference: case and the usual slips forgiven. */
export function readReference(text: string): string | null {
  const rest = text.trim().toUpperCase().replace(/^VS-?/, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  const read = `VS-${rest}`;
  return REFERENCE_PATTERN.test(read) ? read : null;
}
