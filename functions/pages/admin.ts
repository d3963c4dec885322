import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { ADMIN_LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { agreementTitle } from '../domain/policy.ts';
import type { AuditRow, RequestRow, State } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { type Dossier, dossier } from './dossier.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { facts, field, time } from './fields.ts';
import { actor, history } from './history.ts';
import { decisionFormMarkup, type ReviewValues } from './review.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export const signInPage = (value: string, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const said = view.words.desk.signIn;
    return {
      title: errorTitle(said.title, faults, view),
      main: h(
        'div',
        { class: 'stack' },
        errorSummary(faults, view),
        h('h1', {}, said.title),
        h('p', { class: 'lede' }, said.lede),
        h(
          'form',
          { method: 'post', action: view.to('signIn'), class: 'stack' },
          field({
            name: 'email',
            label: said.email,
            type: 'email',
            value,
            autocomplete: 'email',
            max: EMAIL_MAX_CHARS,
            faults,
            view,
          }),
          h('button', { class: 'button' }, said.button),
        ),
      ),
    };
  });

export const signInSentPage = (): Page => fullNotice(({ desk }) => desk.signIn.sent(ADMIN_LINK_LIFETIME_HOURS));

export const staffContinuePage = (token: string): Page =>
  withWords(({ words, to }) => {
    const said = words.desk.signIn.continue;
    return {
      title: said.title,
      main: h(
        'div',
        { class: 'stack' },
        h('h1', {}, said.title),
        h('p', { class: 'lede' }, said.lede),
        h(
          'form',
          { method: 'post', action: to('staffLink', { token }) },
          h('button', { class: 'button' }, said.button),
        ),
      ),
    };
  });

function receiptLinks({ request, signatures }: Dossier, { words, to, manifest }: View): Markup {
  const said = words.review.case;
  const signed = signatures.filter((one) => one.kind === 'signed' && one.receipt.includes('.'));
  const address = (agreement: string): string =>
    to('caseReceipt', { reference: request.reference, file: `${agreement}.txt` });
  return (
    signed.length > 0 && [
      h('h2', {}, said.receipts),
      h(
        'ul',
        {},
        signed.map(({ agreement }) =>
          h('li', {}, h('a', { href: address(agreement) }, said.receipt(agreementTitle(manifest, agreement)))),
        ),
      ),
    ]
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
  mayDecide: boolean;
  values: ReviewValues;
}

/** One request: what is known, what may be done, what happened. */
export const casePage = ({ dossier: of, audit, state, mayDecide, values }: CaseView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.review.case;
    const { request } = of;
    const { reference } = request;
    const title = said.title(reference);
    return {
      title: errorTitle(title, faults, view),
      main: h(
        'div',
        { class: 'stack' },
        errorSummary(faults, view),
        h('p', {}, h('a', { href: to('desk') }, said.all)),
        h('h1', {}, title),
        h('p', { class: 'status' }, words.review.states[state]),
        dossier(of, view),
        decision(request, view),
        mayDecide &&
          state === 'signed' &&
          decisionFormMarkup({ action: to('decision', { reference }), request, values, faults, view }),
        mayDecide &&
          state === 'granted' &&
          h(
            'form',
            { method: 'post', action: to('revoke', { reference }) },
            h('button', { class: 'button' }, said.revoke),
          ),
        receiptLinks(of, view),
        h('h2', {}, said.history),
        history(audit, view),
      ),
    };
  });
