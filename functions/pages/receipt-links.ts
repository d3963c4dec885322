import { agreementNeeds, documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { linkList } from './form-layout.ts';
import type { View } from './view.ts';

/** The agreements that this request needs a signature for. */
export const signedNeeds = (request: RequestRow, { manifest }: View) =>
  agreementNeeds(manifest, request.domain, documentIds(request)).filter((need) => need.settled === null);

/** What was signed, to keep. */
export function receiptLinks(request: RequestRow, view: View): Markup {
  const said = view.words.access.receipts;
  const signed = signedNeeds(request, view);
  return (
    signed.length > 0 && [
      linkList(
        said.heading,
        signed.map(({ agreement: { id, title } }) => [view.to('receipt', { file: `${id}.txt` }), said.download(title)]),
      ),
      h('p', { class: 'meta' }, said.note, ' ', h('a', { href: view.to('receiptKeys') }, said.key)),
    ]
  );
}
