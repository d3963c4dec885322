import { agreementNeeds, documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import type { View } from './view.ts';

/** Where the requester is, of four: by the same names as in the form and the emails. Without an agreement to sign, the second is to confirm. */
export function steps(current: 2 | 3 | 4, request: RequestRow, { words, manifest }: View): Markup {
  const said = words.steps;
  const isSigned = agreementNeeds(manifest, request.domain, documentIds(request)).some((need) => need.settled === null);
  const names = [said.request, isSigned ? said.sign : said.confirm, said.review, said.download];
  return h(
    'div',
    { class: 'progress' },
    h('p', {}, said.at(current, names.length, names[current - 1] ?? '')),
    h(
      'ol',
      {},
      names.map((name, at) => h('li', at + 1 === current ? { 'aria-current': 'step' } : {}, h('span', {}, name))),
    ),
  );
}
