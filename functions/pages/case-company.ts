import { standingOf } from '../../src/schemas/mail-providers.ts';
import { explain } from '../domain/explain.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { agreementTitle, documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { stateNow } from '../domain/state.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { UNSIGNED } from './dossier.ts';
import { whatWouldHappen } from './explained.ts';
import { facts, typed } from './fields.ts';
import type { View } from './view.ts';

/** The domain of the address and what the rules say about it, document by document. */
export function aboutCompany(request: RequestRow, view: View): Markup {
  const { words, manifest } = view;
  const said = words.case.company;
  if (request.purgedAt !== null) return null;
  const explained = explain(manifest, request.email, documentIds(request), dayOf(request.createdAt));
  /** Documents that the rules treat alike are told of together. */
  const told = new Map<string, string[]>();
  for (const one of explained) {
    const sentences = one.notAskable
      ? words.forms.document[one.notAskable.why](...one.notAskable.of)
      : whatWouldHappen(one, words.explain).join(' ');
    told.set(sentences, [...(told.get(sentences) ?? []), one.title]);
  }
  return [
    h('h2', {}, said.heading),
    facts([
      [said.domain, request.domain],
      [said.kind, said.kinds[standingOf(request.domain)]],
      ...[...told].map(([sentences, titles]) => [told.size === 1 ? said.rules : titles.join('; '), sentences] as const),
    ]),
  ];
}

export interface EarlierRequest {
  request: RequestRow;
  /** What counts as signed, or was settled by a rule. */
  signatures: readonly SignatureRow[];
  /** Whether whoever looks may open it. */
  isOpen: boolean;
}

/** Other requests of the same company with what was signed for them; of the same address alone where anyone can have one there. */
export function earlierRequests(
  { domain }: RequestRow,
  earlier: readonly EarlierRequest[],
  now: Instant,
  { words, to, manifest }: View,
): Markup {
  const { previous, states } = words.review;
  const said = words.case.earlier;
  const none = standingOf(domain) === 'company' ? previous.none(domain) : said.noneFree(domain);
  const signed = (one: SignatureRow): string => {
    const title = agreementTitle(manifest, one.agreement);
    if (one.kind === 'signed') return said.signed(title, one.version, one.at);
    return said[UNSIGNED[one.kind]](title, one.at);
  };
  return [
    h('h2', { id: 'earlier' }, previous.heading),
    earlier.length === 0
      ? h('p', {}, none)
      : h(
          'ul',
          { class: 'rows' },
          earlier.map(({ request, signatures, isOpen }) => {
            const name = previous.one(request.reference, states[stateNow(request, now)]);
            return h(
              'li',
              {},
              h(
                'div',
                {},
                h('strong', {}, isOpen ? h('a', { href: to('case', { reference: request.reference }) }, name) : name),
                h('p', { class: 'meta' }, typed(previous.meta(request.email, request.createdAt))),
                signatures.map((one) => h('p', { class: 'meta' }, signed(one))),
              ),
            );
          }),
        ),
  ];
}
