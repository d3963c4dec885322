import { isAnyones } from '../../src/schemas/mail-providers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { bindOffer } from './bound.ts';
import { type Change, insert, logged, remove, update } from './change.ts';
import { deniedTo, mayOverride } from './invitation.ts';
import { letInAgain } from './left.ts';
import { domainOf } from './mail-domain.ts';
import type { Moment } from './moment.ts';
import { idsOf, isAddress, type OfferChange, type OfferForm, subjectDomain } from './offer.ts';
import type { OfferRow } from './offer-rows.ts';
import { agreementNeeds, heldDocuments, type NotAskable, unbundled, whyNotAskable } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { Lane, TokenRow } from './records.ts';
import { inLetters, REFERENCE_BYTES } from './reference.ts';
import { scopeOf } from './scope.ts';
import { OPERATOR, roleOf } from './staff.ts';
import { addDays, dayOf, hoursBetween, type Instant } from './time.ts';
import { hashToken } from './token.ts';
import { removeUnsent } from './unsent.ts';

/** What the site states today, as far as a page may show it: by id. */
export interface Shown {
  answers: ReadonlySet<string>;
  frameworks: ReadonlySet<string>;
}
export type OfferFault =
  | { field: 'documents'; not: NotAskable }
  | {
      field: 'for' | 'documents' | 'answers' | 'frameworks' | 'send';
      why: 'nobody' | 'open-to-anyone' | 'nothing' | 'unknown-answer' | 'unknown-framework' | 'no-address';
      of: string[];
    };

/** An agreement is never around: a document that is denied to the domain is an approver's to offer, as an invitation is. */
function documentFaults(manifest: Manifest, documents: readonly string[], to: string, by: string, today: string) {
  const wrong = documents.flatMap((id): NotAskable[] => {
    const why = whyNotAskable(manifest, id, today);
    // A page may name what anyone can download.
    return why === null || why.why === 'public' ? [] : [why];
  });
  if (to !== '' && !mayOverride(roleOf(manifest, by)))
    wrong.push(
      ...heldDocuments(manifest, deniedTo(manifest, to, documents)).map(({ title }) => ({
        why: 'denied' as const,
        of: [title, to],
      })),
    );
  // What an approver may not decide on, they may not offer either.
  const scope = scopeOf(manifest, by);
  const foreign = scope === null ? [] : gatedOf(manifest, documents, today).filter((id) => !scope.includes(id));
  wrong.push(...heldDocuments(manifest, foreign).map(({ title }) => ({ why: 'out-of-scope' as const, of: [title] })));
  return wrong.map((not) => ({ field: 'documents' as const, not }));
}

const gatedOf = (manifest: Manifest, documents: readonly string[], today: string): string[] =>
  documents.filter((id) => whyNotAskable(manifest, id, today) === null);

/** All that is wrong with what staff put together. */
export function offerFaults(
  manifest: Manifest,
  shown: Shown,
  { for: to, documents, answers, frameworks }: Pick<OfferForm, 'for' | 'documents' | 'answers' | 'frameworks'>,
  by: string,
  now: Instant,
): OfferFault[] {
  const ids = unbundled(manifest.access, documents);
  const today = dayOf(now);
  const content = answers.length + frameworks.length > 0;
  const faults: OfferFault[] = documentFaults(manifest, ids, subjectDomain(to), by, today);
  const isDomain = to !== '' && !isAddress(to);
  if (to === '' && !content) faults.push({ field: 'for', why: 'nobody', of: [] });
  // Anyone can open an address there: the link would be for everyone.
  if (isDomain && isAnyones(to)) faults.push({ field: 'for', why: 'open-to-anyone', of: [to] });
  if (!content && ids.length === 0) faults.push({ field: 'documents', why: 'nothing', of: [] });
  else if (!content && faults.length === 0 && gatedOf(manifest, ids, today).length === 0)
    faults.push({ field: 'documents', why: 'nothing', of: [] });
  const unknown = (field: 'answers' | 'frameworks', why: 'unknown-answer' | 'unknown-framework', list: string[]) =>
    faults.push(...list.filter((id) => !shown[field].has(id)).map((id) => ({ field, why, of: [id] })));
  unknown('frameworks', 'unknown-framework', frameworks);
  unknown('answers', 'unknown-answer', answers);
  return faults;
}

export interface Making {
  /** Which limits its mail answers to; none for a link that somebody makes alone. */
  lane?: Lane;
  id?: string;
  batch?: string;
  /** Later rows of a list come after the earlier ones. */
  createdAt?: Instant;
}

/** What a link gives and says, as its row holds it; `documents` without bundles. */
const contentOf = (form: OfferChange, documents: readonly string[]) => ({
  company: form.company,
  title: form.title,
  note: form.note,
  documents: JSON.stringify(documents),
  answers: JSON.stringify([...new Set(form.answers)]),
  frameworks: JSON.stringify([...new Set(form.frameworks)]),
});

/** A new link: `token` stands in it and is shown once, or mailed; its hash goes into the store. */
export function makeOffer(
  manifest: Manifest,
  shown: Shown,
  form: OfferForm,
  by: string,
  moment: Moment,
  making: Making = {},
): { faults: OfferFault[] } | { change: Change; offer: OfferRow; token: string | null } {
  const faults = offerFaults(manifest, shown, form, by, moment.now);
  const isMailed = form.send === 'mail';
  if (isMailed && !isAddress(form.for)) faults.push({ field: 'send', why: 'no-address', of: [] });
  if (faults.length > 0) return { faults };
  const id = making.id ?? `L-${inLetters(moment.bytes(REFERENCE_BYTES))}`;
  const documents = unbundled(manifest.access, form.documents);
  const expiresAt = addDays(moment.now, form.days);
  const mail = isMailed ? mailOf(manifest, id, form, documents, by, expiresAt, making.lane, moment) : null;
  const token = mail ? null : moment.id();
  const offer = bindOffer(moment.secret, {
    id,
    hash: mail?.hash ?? hashToken(token ?? ''),
    subject: form.for,
    ...contentOf(form, documents),
    madeBy: by,
    batch: making.batch ?? null,
    mailed: isMailed ? 1 : 0,
    createdAt: making.createdAt ?? moment.now,
    expiresAt,
    openedAt: null,
    directAt: null,
    withdrawnAt: null,
  });
  const denied = form.for === '' ? [] : deniedTo(manifest, subjectDomain(form.for), documents);
  return {
    token,
    offer,
    change: {
      expect: [{ table: 'offers', where: { id }, exists: false }],
      writes: [
        insert('offers', offer),
        ...(isAddress(form.for) && mayOverride(roleOf(manifest, by)) ? letInAgain(manifest, by, form.for) : []),
        ...(mail?.writes ?? []),
      ],
      audit: [
        logged(moment.now, by, 'offer.made', id, {
          documents,
          days: form.days,
          for: form.for === '' ? 'nobody' : isAddress(form.for) ? 'address' : 'domain',
          mailed: isMailed,
          answers: form.answers.length,
          ...(denied.length > 0 ? { denied } : {}),
        }),
      ],
    },
  };
}

function mailOf(
  manifest: Manifest,
  id: string,
  form: OfferForm,
  documents: readonly string[],
  by: string,
  expiresAt: Instant,
  lane: Lane | undefined,
  moment: Moment,
) {
  const needs = agreementNeeds(manifest, domainOf(form.for), documents);
  const writes = queueEmail(moment, {
    to: form.for,
    reference: id,
    letter: {
      kind: 'offer',
      reference: id,
      documents: heldDocuments(manifest, documents).map(({ title }) => title),
      answers: form.answers.length,
      signing: needs.filter(({ settled }) => settled === null).length,
      note: form.note,
      invitedBy: by === OPERATOR ? null : by,
      until: expiresAt,
    },
    link: { purpose: 'offer', hours: hoursBetween(moment.now, expiresAt) },
    ...(lane === undefined ? {} : { lane }),
  });
  const token = writes.find((one) => one.do === 'insert' && one.table === 'tokens') as { row: TokenRow } | undefined;
  return { writes, hash: token?.row.hash ?? '' };
}

/** Other content, another note, another end; the link stays the same. */
export function changeOffer(
  manifest: Manifest,
  shown: Shown,
  offer: OfferRow,
  form: OfferChange,
  by: string,
  moment: Moment,
): { faults: OfferFault[] } | { change: Change } {
  const faults = offerFaults(manifest, shown, { ...form, for: offer.subject }, by, moment.now);
  if (faults.length > 0) return { faults };
  const documents = unbundled(manifest.access, form.documents);
  const { id, mac, withdrawnAt, openedAt, directAt, batch, ...rest } = offer;
  const { mac: bound, ...set } = bindOffer(moment.secret, {
    ...rest,
    ...{ id, batch, openedAt, directAt, withdrawnAt },
    ...contentOf(form, documents),
    expiresAt: addDays(moment.now, form.days),
  });
  const { company, title, note, documents: held, answers, frameworks, expiresAt } = set;
  return {
    change: {
      expect: [{ table: 'offers', where: { id, mac, withdrawnAt: null }, exists: true }],
      writes: [
        update('offers', { id }, { company, title, note, documents: held, answers, frameworks, expiresAt, mac: bound }),
      ],
      audit: [
        logged(moment.now, by, 'offer.changed', id, {
          documents,
          until: expiresAt,
          answers: form.answers.length,
          added: documents.filter((one) => !idsOf(offer.documents).includes(one)),
        }),
      ],
    },
  };
}

/** Nobody can request anything through it from now on, whoever puts the row back: the log says so. Its mail stays behind if it has not left. */
export const withdrawOffer = ({ id }: OfferRow, by: string, now: Instant): Change => ({
  expect: [{ table: 'offers', where: { id, withdrawnAt: null }, exists: true }],
  writes: [
    update('offers', { id }, { withdrawnAt: now }),
    ...removeUnsent({ reference: id }),
    remove('tokens', { reference: id }),
  ],
  audit: [logged(now, by, 'offer.withdrawn', id, {})],
});
