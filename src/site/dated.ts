import { alreadyLapsed, type Dated, whatComesNext } from '../claims/expiries.ts';
import type { Site } from './site.ts';

/** The days that matter to a reader, past ones too: what lapses, and the audits that are expected. Reviews of answers are our own affair. */
export function publicDays(site: Site): Dated[] {
  const { tree } = site;
  return [...alreadyLapsed(tree, site.today), ...whatComesNext(tree, site.today)].filter(
    ({ kind }) => kind !== 'faq-review',
  );
}
