import { ADMIN_LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { agreementTitle } from '../domain/policy.ts';
import type { AuditRow, RequestRow, State } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { accessForms } from './case-forms.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import { type Dossier, dossier } from './dossier.ts';
import type { Fault } from './faults.ts';
import { facts, time } from './fields.ts';
import { linkList, postButton } from './form-layout.ts';
import { actor, history } from './history.ts';
import { layout } from './layout.ts';
import { decisionFormMarkup, type ReviewValues } from './review.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export const signInSentPage = (): Page => fullNotice(({ desk }) => desk.signIn.sent(ADMIN_LINK_LIFETIME_HOURS));

export const staffContinuePage = (token: string): Page =>
  withWords(({ words, to }) => {
    const said = words.desk.signIn.continue;
    return layout(said, postButton(to('staffLink', { token }), said.button));
  });

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
        reason !== null && [said.reason, reason],
        expiresAt !== null && [said.until, at(expiresAt)],
      ]),
    ]
  );
}

export interface CaseView {
  dossier: Dossier;
  audit: readonly AuditRow[];
  state: State;
  who: { email: string; role: StaffRole };
  values: ReviewValues;
}

/** One request: what is known, what may be done, what happened. */
export const casePage = ({ dossier: of, audit, state, who, values }: CaseView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.review.case;
    const { request } = of;
    const { reference } = request;
    const mayDecide = who.role === 'approver';
    return deskLayout(
      { title: said.title(reference), page: null, ...who, above: h('p', {}, h('a', { href: to('desk') }, said.all)) },
      faults,
      view,
      h('p', { class: 'status' }, words.review.states[state]),
      dossier(of, view),
      decision(request, view),
      mayDecide &&
        state === 'signed' &&
        decisionFormMarkup({ action: to('decision', { reference }), request, values, faults, view }),
      mayDecide && state === 'granted' && accessForms(reference, values.days, faults, view),
      receiptLinks(of, view),
      h('h2', {}, said.history),
      history(audit, view),
    );
  });
