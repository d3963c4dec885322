import type { Word } from './words.ts';

/** "Encrypted *before being* sent", "checked *before it is* stored": the order of what is done, and no earlier time. */
export const isOfOrder = (words: readonly Word[], index: number): boolean =>
  words[index]?.text === 'before' &&
  (words[index + 1]?.text === 'being' ||
    /^(?:they're|it's)$/.test(words[index + 1]?.text ?? '') ||
    (/^(?:they|it|data|files|anything)$/.test(words[index + 1]?.text ?? '') &&
      /^(?:is|are|leaves?|reach(?:es)?|gets?|goes)$/.test(words[index + 2]?.text ?? '')));
