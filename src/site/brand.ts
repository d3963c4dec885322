import { type Accent, PAPERS, readableAccent, TEXT_CONTRAST_MIN } from '../claims/accent.ts';
import { faultWords } from '../words/faults.ts';
import type { Site } from './site.ts';

/**
 * The company's accent, readable on both papers.
 * @throws with the ratios in the message when the color cannot be made so.
 */
export function accent(site: Site): Accent {
  const { company } = site.tree;
  const hex = company.data.brand.accent;
  const found = readableAccent(hex);
  if (!found.refused) return found;
  const { message, fix } = faultWords[site.language].accent.refused(hex, PAPERS, found.ratio, TEXT_CONTRAST_MIN);
  throw new Error(`${company.file}: ${message}. ${fix}`);
}

/** What stands at the head of every printed page. */
export function runningHead(site: Site): string {
  const { name, asOf } = site.company;
  return site.words.frame.runningHead(name, asOf);
}
