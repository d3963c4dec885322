import { isolated } from '../../src/schemas/typed-text.ts';
import { explain } from '../domain/explain.ts';
import { GRANT_DAYS_MAX, GRANT_DOWNLOADS_MAX, REASON_MAX_CHARS } from '../domain/limits.ts';
import type { MessageRow } from '../domain/message-row.ts';
import { documentIds, heldDocuments } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { scopeOf } from '../domain/scope.ts';
import { readerName } from '../domain/stamp-name.ts';
import { withSuccessors } from '../domain/succeed.ts';
import { dayOf } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { type Since, sinceNotice, typedAgain } from './case-since.ts';
import { questions, seenField } from './case-talk.ts';
import { documentBoxes } from './document-boxes.ts';
import { type Dossier, dossier } from './dossier.ts';
import { whichRule } from './explained.ts';
import type { Fault } from './faults.ts';
import { box, choices, type FactRow, facts, field, time } from './fields.ts';
import { formLayout } from './form-layout.ts';
import { actor } from './history.ts';
import { notice } from './notice.ts';
import { savedReply } from './saved-reply.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface ReviewValues {
  decision?: string;
  days?: string;
  downloads?: string;
  documents?: readonly string[];
  reply?: string;
  reason?: string;
  successors?: string;
}
export interface DecisionProps {
  action: string;
  request: RequestRow;
  values: ReviewValues;
  faults: readonly Fault[];
  view: View;
  /** Who decides. */
  by: string;
  /** How far the history had come when the page was made. */
  seen: number;
}

/** The decision form. Nothing is chosen at first; approve and decline share one page. */
export function decisionFormMarkup({ action, request, values, faults, view, by, seen }: DecisionProps): Markup {
  const { access } = view.manifest;
  const said = view.words.review.decision;
  const asked = documentIds(request);
  const scope = scopeOf(view.manifest, by);
  const theirs = scope === null ? asked : asked.filter((id) => scope.includes(id));
  const chosen = values.documents ?? theirs;
  const rules = new Map(
    explain(view.manifest, request.email, asked, dayOf(request.createdAt)).flatMap((one) =>
      one.notAskable || one.deciding === null ? [] : [[one.document, whichRule(one, view.words.explain).join(' ')]],
    ),
  );
  return h(
    'form',
    { method: 'post', action, class: 'stack', novalidate: true },
    h('h2', { id: 'decide' }, said.heading),
    seenField(seen),
    choices({
      kind: 'radio',
      name: 'decision',
      legend: said.legend,
      options: [
        { id: 'decision-approve', value: 'approve', label: said.approve, checked: values.decision === 'approve' },
        { id: 'decision-deny', value: 'deny', label: said.decline, checked: values.decision === 'deny' },
      ],
      faults,
      view,
    }),
    documentBoxes({
      legend: said.documents,
      documents: heldDocuments(view.manifest, theirs).map(({ id, title }) => ({
        id,
        title,
        hint: rules.get(id) ?? '',
      })),
      chosen,
      faults,
      view,
    }),
    theirs.length < asked.length && h('p', { class: 'panel status' }, view.words.case.scope),
    field({
      name: 'days',
      label: said.days,
      hint: said.daysHint(GRANT_DAYS_MAX),
      value: values.days ?? String(access.grant.days),
      type: 'number',
      faults,
      view,
    }),
    field({
      name: 'downloads',
      label: view.words.case.downloads,
      hint: view.words.case.downloadsHint(GRANT_DOWNLOADS_MAX),
      value: values.downloads ?? String(access.grant.downloads),
      type: 'number',
      faults,
      view,
    }),
    box({
      name: 'successors',
      label: said.successors,
      // As the rules would have it, until the form was sent once.
      checked:
        values.decision === undefined
          ? withSuccessors(view.manifest, request.domain, documentIds(request)).length > 0
          : values.successors === 'on',
      faults,
      view,
    }),
    savedReply({ name: 'reply', chosen: values.reply, hint: view.words.case.reply.declineHint, faults, view }),
    field({
      name: 'reason',
      label: said.reason,
      hint: said.reasonHint,
      value: values.reason ?? '',
      long: true,
      max: REASON_MAX_CHARS,
      faults,
      view,
    }),
    h('button', { class: 'button' }, said.button),
  );
}

export interface ReviewView {
  token: string;
  dossier: Dossier;
  messages: readonly MessageRow[];
  since: Since | null;
  values: ReviewValues;
  by: string;
  seen: number;
}

export const reviewPage = (
  { token, dossier: of, messages, since, values, by, seen }: ReviewView,
  faults: readonly Fault[],
): Page =>
  withWords((view) => {
    const { request } = of;
    const said = view.words.review;
    const who = isolated(readerName(request) || request.email);
    const talk = questions({ request, messages, values: {}, faults, seen, who: { email: by, may: false }, view });
    return formLayout(
      {
        title: said.title(request.reference),
        lede: said.lede(who, isolated(request.company), documentIds(request).length),
        above: since && sinceNotice(since, view),
      },
      faults,
      view,
      dossier(of, view),
      talk,
      decisionFormMarkup({ action: view.to('review', { token }), request, values, faults, view, by, seen }),
      h(
        'p',
        { class: 'meta' },
        h('a', { href: `${view.to('case', { reference: request.reference })}#questions` }, view.words.case.talk.ask),
        ` ${said.outcome.signInFirst}`,
      ),
    );
  });

/**
 * Nothing is left to decide: who did, and when. `before`: it had been decided when the link was opened or the form was sent; a used link
 * proves too little to be shown more than the outcome.
 */
export const decidedPage = (request: RequestRow, when: 'now' | 'before', typed = ''): Page =>
  withWords((view) => {
    const { words, to } = view;
    const { outcome: said, states } = words.review;
    const { reference, decidedAt, reason, expiresAt } = request;
    if (decidedAt === null) return notice(() => said.notWaiting(reference, states[request.state]))(view);
    const declined = request.state === 'denied';
    const decided = [reference, actor(request.decidedBy ?? '', words), decidedAt] as const;
    const now: (FactRow | false)[] = [
      [said.status, states[request.state]],
      expiresAt !== null && [said.until, time(expiresAt, words.format.moment)],
    ];
    if (when === 'before')
      return notice(
        () => (declined ? said.alreadyDeclined : said.alreadyApproved)(...decided),
        () => [
          facts(now),
          typed !== '' && typedAgain(typed, view),
          h('p', {}, h('a', { href: to('case', { reference }) }, said.see), ` ${said.signInFirst}`),
        ],
      )(view);
    return notice(
      () => (declined ? said.declined : said.approved)(...decided),
      () => [
        reason !== null && h('p', {}, said.reason(isolated(reason))),
        facts([[said.requester, readerName(request) || request.email], ...now]),
      ],
    )(view);
  });
