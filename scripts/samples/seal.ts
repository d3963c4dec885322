import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Encrypts a sample with an owner password, so that anyone may open and print it and no one should copy from it: the sort of file
 * that a testing firm sends. The same file comes out each time, because the random numbers are drawn from a fixed row here.
 * That makes the protection worthless, which a published sample can bear.
 */
export async function seal(doc: PDFDocument): Promise<Uint8Array> {
  const { getRandomValues } = globalThis.crypto;
  let state = 20260918;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  };
  const fixed = <T>(array: T): T => {
    if (array instanceof Uint8Array) for (let index = 0; index < array.length; index++) array[index] = next();
    return array;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fixed, configurable: true, writable: true });
  try {
    await doc.encrypt({
      ownerPassword: 'sample-owner',
      userPassword: '',
      permissions: { printing: 'highResolution', contentAccessibility: true, copying: false, modifying: false },
    });
    return await doc.save();
  } finally {
    Object.defineProperty(globalThis.crypto, 'getRandomValues', {
      value: getRandomValues,
      configurable: true,
      writable: true,
    });
  }
}
