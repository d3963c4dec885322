import { isolated } from '../../src/schemas/typed-text.ts';
import type { AuditRow } from '../domain/audit-rows.ts';
import type { CountedGrant } from '../domain/grant-rows.ts';
import type { MessageRow } from '../domain/message-row.ts';
import { agreementTitle } from '../domain/policy.ts';
import type { RequestRow, State } from '../domain/records.ts';
import { seenOf } from '../domain/seen.ts';
import type { Instant } from '../domain/time.ts';
import { isAsked } from '../domain/waited.ts';
import { h, type Markup } from '../markup.ts';
import { usesOf } from './case-access.ts';
import { aboutCompany, type EarlierRequest, earlierRequests } from './case-company.ts';
import { accessForms } from './case-forms.ts';
import { type ListedLetter, letterTable } from './case-letters.ts';
import { type Since, sinceNotice } from './case-since.ts';
import { assignment, notes, questions, type TalkProps, type TalkValues } from './case-talk.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import { agreements, type Dossier, requester, warnings } from './dossier.ts';
import type { Fault } from './faults.ts';
import { facts, time } from './fields.ts';
import { linkList } from './form-layout.ts';
import { actor, hashes, history } from './history.ts';
import { decisionFormMarkup, type ReviewValues } from './review.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

function receiptLinks({ request, signatures }: Dossier, { words, to, manifest }: View): Markup {
  const said = words.review.case;
  const signed = signatures.filter((one) => one.kind === 'signed' && one.receipt.includes('.'));
  const address = (agreement: string): string =>
    to('caseReceipt', { reference: request.reference, file: `${agreement}.txt` });
  return linkList(
    said.receipts,
    signed.map(({ agreement }) => [address(agreement), said.receipt(agreementTitle(manifest, agreement))]),
  );
}

function decision({ decidedAt, decidedBy, reason, expiresAt }: RequestRow, { words }: View): Markup {
  const said = words.review.case;
  const at = (moment: string): Markup => time(moment, words.format.moment);
  return (
    decidedAt !== null && [
      h('h2', {}, said.decision),
      facts([
        [said.by, actor(decidedBy ?? '', words)],
        [said.on, at(decidedAt)],
        reason !== null && [said.reason, h('span', { class: 'typed' }, reason)],
        expiresAt !== null && [said.until, at(expiresAt)],
      ]),
    ]
  );
}

export type CaseValues = ReviewValues & TalkValues;
export interface CaseView {
  dossier: Dossier;
  audit: readonly AuditRow[];
  state: State;
  now: Instant;
  who: { email: string; role: StaffRole };
  values: CaseValues;
  messages: readonly MessageRow[];
  letters: readonly ListedLetter[];
  grants: readonly CountedGrant[];
  earlier: readonly EarlierRequest[];
  since: Since | null;
}

/** One request: what is known, what may be done, what happened. */
export const casePage = (
  { dossier: of, audit, state, now, who, values, messages, letters, grants, earlier, since }: CaseView,
  faults: readonly Fault[],
): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.review.case;
    const { request } = of;
    const { reference } = request;
    const may = who.role === 'approver';
    const seen = seenOf(audit);
    const talk: TalkProps = { request, messages, values, faults, seen, who: { email: who.email, may }, view };
    const status = state === 'signed' && isAsked(request) ? words.case.asked : words.review.states[state];
    const { assignedTo } = request;
    return deskLayout(
      {
        title: said.title(reference, request.purgedAt === null ? isolated(request.company) : ''),
        page: null,
        ...who,
        above: [since && sinceNotice(since, view), h('p', {}, h('a', { href: to('desk') }, said.all))],
      },
      faults,
      view,
      h(
        'p',
        {},
        h('span', { class: 'status' }, status),
        ` · ${reference}`,
        assignedTo !== null && h('span', { class: 'scoped' }, words.case.assignedTo(assignedTo)),
      ),
      may && state === 'signed' && h('p', { class: 'jump' }, h('a', { href: '#decide' }, said.toDecision)),
      warnings(of, view),
      h(
        'div',
        { class: 'case' },
        h(
          'section',
          { class: 'stack' },
          requester(request, view),
          aboutCompany(request, view),
          agreements(of, view),
          receiptLinks(of, view),
          earlierRequests(request, earlier, now, view),
          notes(talk),
        ),
        h(
          'section',
          { class: 'stack acts' },
          decision(request, view),
          may &&
            state === 'signed' &&
            decisionFormMarkup({
              action: to('decision', { reference }),
              request,
              values,
              faults,
              view,
              by: who.email,
              seen,
            }),
          may && state === 'granted' && accessForms({ reference, days: values.days, seen, faults, view }),
          questions(talk),
          assignment(talk),
        ),
        h(
          'section',
          { class: 'stack' },
          usesOf(grants, audit, view),
          h('h2', { id: 'emails' }, words.case.letters.heading),
          letterTable(reference, letters, may, view),
          h('h2', { id: 'history' }, said.history),
          history(audit, view),
          hashes(audit, view),
        ),
      ),
    );
  });
