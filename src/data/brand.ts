import { type Accent, readableAccent } from '../claims/accent.ts';
import { formatDay } from '../claims/wording.ts';
import { company } from './company.ts';
import { contentTree } from './tree.ts';

/**
 * The company's accent, readable on both papers.
 * @throws with the ratio in the message when the color cannot be made so.
 */
export async function accent(): Promise<Accent> {
  const { company } = await contentTree();
  const found = readableAccent(company.data.brand.accent);
  if (found.refused) throw new Error(`${company.file}: ${found.message}. ${found.mend}`);
  return found;
}

/** What stands at the head of every printed page. */
export async function runningHead(): Promise<string> {
  const { name, asOf } = await company();
  return `${name} Trust center, as of ${formatDay(asOf)}`;
}
