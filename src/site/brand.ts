import { type Accent, readableAccent } from '../claims/accent.ts';
import type { Site } from './site.ts';

/**
 * The company's accent, readable on both papers.
 * @throws with the ratio in the message when the color cannot be made so.
 */
export function accent(site: Site): Accent {
  const { company } = site.tree;
  const found = readableAccent(company.data.brand.accent);
  if (found.refused) throw new Error(`${company.file}: ${found.message}. ${found.mend}`);
  return found;
}

/** What stands at the head of every printed page. */
export function runningHead(site: Site): string {
  const { name, asOf } = site.company;
  return site.words.frame.runningHead(name, asOf);
}
