import { MESSAGE_MAX_CHARS } from '../domain/limits.ts';
import type { MessageRow } from '../domain/message-row.ts';
import type { RequestRow } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { formLayout } from './form-layout.ts';
import { messageList } from './messages.ts';
import { steps } from './steps.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

/** Questions and answers, for the requester: the company speaks as one. */
const talk = (rows: readonly MessageRow[], { words, manifest }: View): Markup =>
  messageList(rows, ({ kind, at }) =>
    kind === 'answer' ? words.case.reader.answer(at) : words.case.reader.question(manifest.company.name, at),
  );

/** Under the wait for a decision; nothing where nothing was asked. */
export const earlierTalk = (rows: readonly MessageRow[], view: View): Markup =>
  rows.length > 0 && [h('h2', {}, view.words.case.reader.heading), talk(rows, view)];

/** A question is open: the page asks for nothing by itself, so that what is being typed stays. */
export const askedPage = (
  request: RequestRow,
  rows: readonly MessageRow[],
  value: string,
  faults: readonly Fault[],
): Page =>
  withWords((view) => {
    const said = view.words.case.reader;
    return formLayout(
      { title: said.title, lede: said.lede(view.manifest.company.name), above: steps(3, request, view) },
      faults,
      view,
      talk(rows, view),
      h(
        'form',
        { method: 'post', action: view.to('answer'), class: 'stack', novalidate: true },
        field({
          name: 'answer',
          label: said.label,
          hint: said.hint,
          value,
          long: true,
          max: MESSAGE_MAX_CHARS,
          faults,
          view,
        }),
        h('button', { class: 'button' }, said.button),
      ),
    );
  });
