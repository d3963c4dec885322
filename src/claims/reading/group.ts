import type { Sentence } from './sentence.ts';

/** "AWS and Stripe (all being PCI DSS compliant vendors)", "vendors, both of which are certified": where a word stands that means those just named. */
export function groupAt({ words }: Sentence, from: number): number | null {
  for (let index = from - 1; index > Math.max(0, from - 6); index -= 1) {
    const word = words[index];
    if (word === undefined) return null;
    if (GROUP.has(word.text)) return /[,(–—-]\s*$/.test(word.gap) ? index : null;
    if (!WITHIN_GROUP.has(word.text)) return null;
  }
  return null;
}
const GROUP = new Set(['all', 'both', 'each', 'most']);
const WITHIN_GROUP = new Set(['being', 'are', 'is', 'of', 'which', 'whom', 'them', 'also', 'fully', 'themselves']);
