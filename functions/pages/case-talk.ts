import { MESSAGE_MAX_CHARS } from '../domain/limits.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { MessageRow } from '../domain/message-row.ts';
import { documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { approversFor } from '../domain/scope.ts';
import { isAsked } from '../domain/waited.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { faultOf } from './faults.ts';
import { field, time } from './fields.ts';
import { actor } from './history.ts';
import { messageList } from './messages.ts';
import { savedReply } from './saved-reply.ts';
import type { View } from './view.ts';

export interface TalkValues {
  question?: string | undefined;
  savedQuestion?: string | undefined;
  note?: string | undefined;
  assignee?: string | undefined;
}
export interface TalkProps {
  request: RequestRow;
  messages: readonly MessageRow[];
  values: TalkValues;
  faults: readonly Fault[];
  /** How far the history had come, for the forms. */
  seen: number;
  /** Whose page it is, and whether they may do anything on it. */
  who: { email: string; may: boolean };
  view: View;
}

export const seenField = (seen: number): Markup => h('input', { type: 'hidden', name: 'seen', value: String(seen) });

/** Questions and answers, and the form to ask while the request waits. */
export function questions({ request, messages, values, faults, seen, who, view }: TalkProps): Markup {
  const { words, to } = view;
  const said = words.case.talk;
  const talk = messages.filter(({ kind }) => kind !== 'note');
  const mayAsk = who.may && request.state === 'signed';
  if (talk.length === 0 && !mayAsk) return null;
  const form = mayAsk && [
    savedReply({ name: 'savedQuestion', chosen: values.savedQuestion, hint: words.case.reply.hint, faults, view }),
    field({
      name: 'question',
      label: said.askLabel,
      hint: said.askHint,
      value: values.question ?? '',
      long: true,
      max: MESSAGE_MAX_CHARS,
      faults,
      view,
    }),
    h('button', { class: 'button button--quiet' }, said.button),
  ];
  return [
    h('h2', { id: 'questions' }, said.heading),
    talk.length > 0 &&
      messageList(talk, ({ kind, author, at }) => [
        kind === 'question' ? said.question(actor(author, words)) : said.answer,
        ' · ',
        time(at, words.format.moment),
      ]),
    isAsked(request) && request.askedAt !== null && h('p', { class: 'panel status' }, said.open(request.askedAt)),
    mayAsk &&
      h(
        'form',
        { method: 'post', action: to('ask', { reference: request.reference }), class: 'stack', novalidate: true },
        seenField(seen),
        form,
      ),
  ];
}

/** What the staff alone reads. */
export function notes({ request, messages, values, faults, who, view }: TalkProps): Markup {
  const { words, to } = view;
  const said = words.case.notes;
  const written = messages.filter(({ kind }) => kind === 'note');
  return [
    h('h2', { id: 'notes' }, said.heading),
    written.length === 0
      ? h('p', {}, said.none)
      : messageList(written, ({ author, at }) => [actor(author, words), ' · ', time(at, words.format.moment)]),
    who.may &&
      request.purgedAt === null &&
      h(
        'form',
        { method: 'post', action: to('note', { reference: request.reference }), class: 'stack', novalidate: true },
        field({
          name: 'note',
          label: said.label,
          hint: said.hint,
          value: values.note ?? '',
          long: true,
          max: MESSAGE_MAX_CHARS,
          faults,
          view,
        }),
        h('button', { class: 'button button--quiet' }, said.button),
      ),
  ];
}

/** Who looks after the request, and the choice of somebody else. */
export function assignment({ request, values, faults, seen, who, view }: TalkProps): Markup {
  const { words, to, manifest } = view;
  const said = words.case.assign;
  const fault = faultOf(faults, 'assignee', words);
  if (!who.may || request.purgedAt !== null) return null;
  const chosen = values.assignee ?? request.assignedTo ?? '';
  const approvers = [...new Set(approversFor(manifest, documentIds(request)).map(sameMailbox))];
  const action = to('assign', { reference: request.reference });
  return [
    h('h2', { id: 'assign' }, said.heading),
    h(
      'form',
      { method: 'post', action, class: 'stack' },
      seenField(seen),
      h(
        'div',
        { class: fault === null ? 'field' : 'field field--error' },
        h('label', { for: 'assignee' }, said.label),
        fault !== null && h('p', { class: 'error', id: 'assignee-error' }, fault),
        h(
          'div',
          { class: 'search' },
          h(
            'select',
            {
              id: 'assignee',
              name: 'assignee',
              'aria-invalid': fault === null ? undefined : 'true',
              'aria-describedby': fault === null ? undefined : 'assignee-error',
            },
            h('option', { value: '', selected: chosen === '' }, said.nobody),
            approvers.map((one) => h('option', { value: one, selected: one === chosen }, one)),
          ),
          h('button', { class: 'button button--quiet' }, said.button),
        ),
      ),
    ),
    request.assignedTo !== who.email &&
      h(
        'form',
        { method: 'post', action },
        seenField(seen),
        h('input', { type: 'hidden', name: 'assignee', value: who.email }),
        h('button', { class: 'button button--quiet' }, said.take),
      ),
  ];
}
