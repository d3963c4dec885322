/** Which shapes letters have today (`letter.ts`): up by one with every change of one. */
export const LETTER_VERSION = 3;

/** A letter as the outbox keeps it. Apart from what reads it: whoever submits a request waits for no shapes of all the others. */
export const writeLetter = (letter: { kind: string }): string =>
  JSON.stringify({ letterVersion: LETTER_VERSION, ...letter });
