import * as v from 'valibot';
import { formFault } from '../../src/schemas/form-fault.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { textOf } from '../../src/schemas/request-form.ts';
import { type Change, logged, update } from './change.ts';
import {
  MESSAGE_MAX_CHARS,
  QUESTION_LINK_LIFETIME_HOURS,
  QUESTIONS_PER_REQUEST,
  REVIEW_LINK_LIFETIME_HOURS,
} from './limits.ts';
import { sameMailbox } from './mail-domain.ts';
import type { MessageRow } from './message-row.ts';
import { addMessage } from './messages.ts';
import type { Moment } from './moment.ts';
import { documentIds } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { type ReplyFault, withReply } from './replies.ts';
import { approversFor, reaches } from './scope.ts';
import { stateNow } from './state.ts';
import { hoursBetween } from './time.ts';

const typed = (subject: 'question' | 'answer') => v.optional(textOf(subject, MESSAGE_MAX_CHARS), '');

/** What an approver posts to ask the requester: a saved reply, words of their own, or both. */
export const askForm = v.pipe(
  v.strictObject({ savedQuestion: v.optional(v.string(), ''), question: typed('question') }),
  v.forward(
    v.check(({ question, savedQuestion }) => question !== '' || savedQuestion !== '', formFault('question', 'missing')),
    ['question'],
  ),
);
export type AskForm = v.InferOutput<typeof askForm>;

/** What the requester posts. */
export const answerForm = v.pipe(
  v.strictObject({ answer: typed('answer') }),
  v.forward(
    v.check(({ answer }) => answer !== '', formFault('answer', 'missing')),
    ['answer'],
  ),
);

export type AskOutcome =
  | { refused: 'not-waiting' | 'out-of-scope' | 'too-many' | ReplyFault }
  | { change: Change; text: string };

/** Asks the requester. The request stays `signed`; the time that was promised stands still until the answer. `rows`: all messages there are. */
export function askBack(
  manifest: Manifest,
  request: RequestRow,
  rows: readonly MessageRow[],
  form: AskForm,
  by: string,
  moment: Moment,
): AskOutcome {
  const { reference, askedAt } = request;
  if (stateNow(request, moment.now) !== 'signed') return { refused: 'not-waiting' };
  if (!reaches(manifest, by, documentIds(request))) return { refused: 'out-of-scope' };
  if (rows.filter(({ kind }) => kind === 'question').length >= QUESTIONS_PER_REQUEST) return { refused: 'too-many' };
  const text = withReply(manifest, form.savedQuestion, form.question, MESSAGE_MAX_CHARS);
  if (typeof text !== 'string') return text;
  const message = addMessage({ reference, rows }, { kind: 'question', author: by, text }, moment);
  return {
    text,
    change: {
      expect: [{ table: 'requests', where: { reference, state: 'signed', askedAt }, exists: true }, message.expect],
      writes: [
        message.write,
        update('requests', { reference }, { askedAt: askedAt ?? moment.now }),
        ...queueEmail(moment, {
          to: request.email,
          reference,
          letter: { kind: 'question', reference, text },
          link: QUESTION_LINK,
        }),
      ],
      audit: [logged(moment.now, by, 'requester.asked', reference, {})],
    },
  };
}
/** Opens the page that answers; it is where the requester signed. */
export const QUESTION_LINK = { purpose: 'sign', hours: QUESTION_LINK_LIFETIME_HOURS } as const;

/** Questions since the last answer. */
function openQuestions(rows: readonly MessageRow[]): MessageRow[] {
  const last = rows.findLastIndex(({ kind }) => kind === 'answer');
  return rows.slice(last + 1).filter(({ kind }) => kind === 'question');
}

/** Who is told of an answer: who looks after the request and who asked, and everyone it is for where nobody looks after it. */
function answerGoesTo(manifest: Manifest, request: RequestRow, asked: readonly MessageRow[]): string[] {
  const all = approversFor(manifest, documentIds(request));
  const theirs = all.filter((one) =>
    [request.assignedTo, ...asked.map(({ author }) => author)].includes(sameMailbox(one)),
  );
  return request.assignedTo !== null && theirs.length > 0 ? theirs : all;
}

/** The requester's answer, to all that is open. `rows`: every message there is; `proven`: those that the gate wrote. */
export function answerBack(
  manifest: Manifest,
  request: RequestRow,
  { rows, proven }: { rows: readonly MessageRow[]; proven: readonly MessageRow[] },
  text: string,
  moment: Moment,
): { refused: 'not-asked' } | { change: Change } {
  const { reference, askedAt, pausedSeconds } = request;
  if (stateNow(request, moment.now) !== 'signed' || askedAt === null) return { refused: 'not-asked' };
  const asked = openQuestions(proven);
  const message = addMessage({ reference, rows }, { kind: 'answer', author: 'requester', text }, moment);
  const paused = Math.max(0, Math.round(hoursBetween(askedAt, moment.now) * 3600));
  const letter = { kind: 'answered' as const, reference, questions: asked.map((one) => one.text), answer: text };
  return {
    change: {
      expect: [{ table: 'requests', where: { reference, state: 'signed', askedAt }, exists: true }, message.expect],
      writes: [
        message.write,
        update('requests', { reference }, { askedAt: null, pausedSeconds: pausedSeconds + paused }),
        ...answerGoesTo(manifest, request, asked).flatMap((to) =>
          queueEmail(moment, {
            to,
            reference,
            letter,
            link: { purpose: 'review', hours: REVIEW_LINK_LIFETIME_HOURS },
            lane: 'staff',
          }),
        ),
      ],
      audit: [logged(moment.now, 'requester', 'requester.answered', reference, {})],
    },
  };
}
