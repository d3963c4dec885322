import { isolated } from '../../src/schemas/typed-text.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { type InvitationStanding, invitationWarning } from '../domain/invitation.ts';
import { warningsFor } from '../domain/look-alike.ts';
import { agreementTitle, documentIds, heldDocuments } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { filedName, readerName } from '../domain/stamp-name.ts';
import { h, type Markup } from '../markup.ts';
import { facts, time, titles } from './fields.ts';
import type { View } from './view.ts';

export interface Dossier {
  request: RequestRow;
  signatures: readonly SignatureRow[];
  /** Other requests from the same address or domain, newest first. */
  earlier: readonly RequestRow[];
  /** Of a request that nobody has decided yet; null for one that the reader made. */
  invitation: InvitationStanding | null;
}

function aboutRequester(request: RequestRow, { words, manifest }: View): Markup {
  const said = words.review.about;
  const filed = filedName(request);
  const asked = heldDocuments(manifest, documentIds(request)).map((one) => one.title);
  return facts([
    [said.name, readerName(request) || said.notGiven],
    filed !== null && [said.filedName, filed],
    [said.email, request.confirmedAt === null ? said.unconfirmed(request.email) : said.confirmed(request.email)],
    [said.company, request.company],
    [said.title, request.title || said.notGiven],
    [said.purpose, request.purpose || (request.invitedBy === null ? said.notGiven : said.invitedBy(request.invitedBy))],
    [said.documents, titles(asked)],
    [said.received, time(request.createdAt, words.format.moment)],
    [said.network, request.network ?? said.unknown],
  ]);
}

const row = (title: string, meta: string): Markup =>
  h('li', {}, h('div', {}, h('strong', {}, title), h('p', { class: 'meta' }, meta)));

/** The words for an agreement that nobody signed here. */
export const UNSIGNED = { waived: 'waived', 'on-file': 'onFile', covered: 'covered' } as const;

function signature(one: SignatureRow, domain: string, { words, manifest }: View): Markup {
  const said = words.review.agreements;
  return row(
    said.version(agreementTitle(manifest, one.agreement), one.version),
    one.kind === 'signed'
      ? said.signed(isolated(one.signer), isolated(one.title), one.at, one.address)
      : said[UNSIGNED[one.kind]](one.at, domain),
  );
}

/** What makes an approver look twice, first of all. */
export function warnings({ request, invitation }: Dossier, { words, manifest }: View): Markup {
  const found = [
    ...(invitation?.stands === false ? [invitationWarning(request, invitation.why)] : []),
    ...(request.purgedAt === null ? warningsFor(manifest, request.domain) : []),
  ];
  return found.map(({ kind, of }) => h('p', { class: 'panel status' }, words.warnings[kind](...of)));
}

export const requester = (request: RequestRow, view: View): Markup => [
  h('h2', {}, view.words.review.about.heading),
  aboutRequester(request, view),
];

const list = (rows: Markup[], none: string): Markup =>
  rows.length === 0 ? h('p', {}, none) : h('ul', { class: 'rows' }, rows);

/** What was signed, or need not be. */
export const agreements = ({ request, signatures }: Dossier, view: View): Markup => {
  const said = view.words.review.agreements;
  return [
    h('h2', {}, said.heading),
    list(
      signatures.map((one) => signature(one, request.domain, view)),
      said.none,
    ),
  ];
};

/** Who asks, what they signed, earlier requests. */
export function dossier(of: Dossier, view: View): Markup {
  const { request, earlier } = of;
  const { previous, states } = view.words.review;
  return [
    warnings(of, view),
    requester(request, view),
    agreements(of, view),
    h('h2', {}, previous.heading),
    list(
      earlier.map((one) =>
        row(previous.one(one.reference, states[one.state]), previous.meta(one.email, one.createdAt)),
      ),
      previous.none(request.domain),
    ),
  ];
}
