import type { Context, Handler } from 'hono';
import { decideRequest } from '../acts/decide-request.ts';
import { extendAccess } from '../acts/extend-access.ts';
import { loadRequest } from '../acts/load.ts';
import { resendLetter } from '../acts/resend-letter.ts';
import { revokeRequest } from '../acts/revoke-access.ts';
import { askRequester, assignRequest, noteRequest } from '../acts/work-case.ts';
import { askForm } from '../domain/ask-back.ts';
import { decisionForm } from '../domain/decide.ts';
import { extendForm } from '../domain/extend.ts';
import { GRANT_DAYS_MAX, MESSAGE_MAX_CHARS, NOTES_PER_REQUEST, QUESTIONS_PER_REQUEST } from '../domain/limits.ts';
import { assignForm, noteForm } from '../domain/note.ts';
import type { RequestRow } from '../domain/records.ts';
import { readSeen } from '../domain/seen.ts';
import type { Fault } from '../pages/faults.ts';
import type { Deps } from '../ports.ts';
import type { Parsed } from './body.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { type CaseAgain, namedCase, theCase, unknownCase } from './desk-case.ts';
import { readForm } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';
import { DECISION_SHAPE, decisionFault, typedDecision } from './review.ts';

/** A fault of a field, or of the page as a whole. */
const fault = (field: string | null, message: Fault['message']): Fault => ({ field, message });
const NOT_YOURS = fault(null, ({ case: said }) => said.notYours);
const MOVED_ON = fault(null, ({ case: said }) => said.letters.notAgain);

interface Sent {
  request: RequestRow;
  who: Staff;
  body: Parsed;
  seen: number | null;
}
/** Null when it is done: the page is shown again at its address. */
type Act = (deps: Deps, sent: Sent) => Promise<CaseAgain | null>;

/** A form of the page of a request: read, acted on; then the page again, changed, or with what stands in the way. */
const caseForm =
  (shape: { one: string[]; many?: string[] }, act: Act, place = '') =>
  (deps: Deps): Handler<StaffEnv> =>
  async (c: Context<StaffEnv>) => {
    const who = c.var.staff;
    const request = await namedCase(c, deps, who);
    if (!request) return unknownCase(c, deps);
    const { reference } = request;
    // A button that sends nothing but itself may come from a program without a body.
    const body =
      c.req.header('content-type') === undefined
        ? { values: {} as Parsed['values'], faults: [] }
        : await readForm(c, deps, { ...shape, one: [...shape.one, 'seen'] }, 'decided');
    if (body instanceof Response) return body;
    const { seen, ...values } = body.values;
    const again = await act(deps, { request, who, seen: readSeen(seen), body: { ...body, values } });
    if (again === null) return c.redirect(`${deps.to('case', { reference })}${place}`, 303);
    return theCase(c, deps, who, (await loadRequest(deps, reference)) ?? request, again);
  };

const textIn = ({ values }: Parsed, name: string): string => typedText(values[name], MESSAGE_MAX_CHARS);

export const postCaseDecision = caseForm(DECISION_SHAPE, async (deps, { request, who, body, seen }) => {
  const values = typedDecision(body.values);
  const { form, faults } = checkForm(decisionForm, body);
  if (!form) return { values, faults };
  const outcome = await decideRequest(deps, request.reference, form, { by: who.session.email, seen });
  if (!('refused' in outcome)) return null;
  const found = decisionFault(outcome.refused);
  if (found) return { values, faults: [found] };
  return { values, overtaken: { seen, typed: values.reason ?? '', formIn: 'signed' } };
});

export const postCaseAsk = caseForm(
  { one: ['question', 'savedQuestion'] },
  async (deps, { request, who, body, seen }) => {
    const values = { question: textIn(body, 'question'), savedQuestion: typedText(body.values.savedQuestion, 100) };
    const { form, faults } = checkForm(askForm, body);
    if (!form) return { values, faults };
    const outcome = await askRequester(deps, request.reference, form, { by: who.session.email, seen });
    if (!('refused' in outcome)) return null;
    const said = {
      'unknown-reply': fault('savedQuestion', ({ case: { reply } }) => reply.unknown),
      'reply-too-long': fault('question', ({ case: { reply } }) => reply.tooLong(MESSAGE_MAX_CHARS)),
      'too-many': fault('question', ({ case: { talk } }) => talk.tooMany(QUESTIONS_PER_REQUEST)),
      'out-of-scope': NOT_YOURS,
    };
    if (outcome.refused in said) return { values, faults: [said[outcome.refused as keyof typeof said]] };
    return { values, overtaken: { seen, typed: values.question, formIn: 'signed' } };
  },
  '#questions',
);

export const postCaseNote = caseForm(
  { one: ['note'] },
  async (deps, { request, who, body }) => {
    const values = { note: textIn(body, 'note') };
    const { form, faults } = checkForm(noteForm, body);
    if (!form) return { values, faults };
    const outcome = await noteRequest(deps, request.reference, form.note, { by: who.session.email });
    if (!('refused' in outcome)) return null;
    if (outcome.refused === 'too-many')
      return { values, faults: [fault('note', ({ case: { notes } }) => notes.tooMany(NOTES_PER_REQUEST))] };
    return { values, faults: [NOT_YOURS] };
  },
  '#notes',
);

export const postCaseAssign = caseForm({ one: ['assignee'] }, async (deps, { request, who, body, seen }) => {
  const values = { assignee: typedText(body.values.assignee, KEPT_MAX_CHARS) };
  const { form, faults } = checkForm(assignForm, body);
  if (!form) return { values, faults };
  const outcome = await assignRequest(deps, request.reference, form.assignee, { by: who.session.email, seen });
  if (!('refused' in outcome) || outcome.refused === 'already') return null;
  if (outcome.refused === 'changed') return { values, overtaken: { seen, typed: '', formIn: request.state } };
  return { values: {}, faults: [fault('assignee', ({ case: { assign } }) => assign.unknown)] };
});

export const postCaseResend = caseForm(
  { one: ['letter'] },
  async (deps, { request, who, body }) => {
    const outcome = await resendLetter(deps, request.reference, typedText(body.values.letter, 100), who.session.email);
    if (!('refused' in outcome)) return null;
    if (outcome.refused === 'limit') return { faults: [fault(null, ({ case: { letters } }) => letters.limit)] };
    return { faults: [outcome.refused === 'out-of-scope' ? NOT_YOURS : MOVED_ON] };
  },
  '#emails',
);

/** A longer grant than any may be is a fault of the one field that there is. */
const TOO_LONG = fault('days', ({ review }) => review.extend.tooLong(GRANT_DAYS_MAX));

export const postCaseExtend = caseForm({ one: ['days'] }, async (deps, { request, who, body, seen }) => {
  const values = { days: typedText(body.values.days, KEPT_MAX_CHARS) };
  const { form, faults } = checkForm(extendForm, body);
  if (!form) return { values, faults };
  const outcome = await extendAccess(deps, request.reference, form.days, who.session.email, seen);
  if (!('refused' in outcome)) return null;
  if (outcome.refused === 'too-long') return { values, faults: [TOO_LONG] };
  if (outcome.refused === 'out-of-scope') return { values, faults: [NOT_YOURS] };
  return { values, overtaken: { seen, typed: '', formIn: 'granted' } };
});

export const postCaseRevoke = caseForm({ one: [] }, async (deps, { request, who, seen }) => {
  const outcome = await revokeRequest(deps, request.reference, who.session.email, seen);
  if (!('refused' in outcome)) return null;
  if (outcome.refused === 'out-of-scope') return { faults: [NOT_YOURS] };
  return { overtaken: { seen, typed: '', formIn: 'granted' } };
});
