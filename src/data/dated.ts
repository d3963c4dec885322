import { alreadyLapsed, type Dated, whatComesNext } from '../claims/expiries.ts';
import { today } from './today.ts';
import { contentTree } from './tree.ts';

/** The days that matter to a reader, past ones too: what lapses, and the audits that are expected. Reviews of answers are our own affair. */
export async function publicDays(): Promise<Dated[]> {
  const tree = await contentTree();
  return [...alreadyLapsed(tree, today()), ...whatComesNext(tree, today())].filter(({ kind }) => kind !== 'faq-review');
}
