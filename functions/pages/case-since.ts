import type { AuditRow } from '../domain/audit-rows.ts';
import { h, type Markup } from '../markup.ts';
import { eventTitle } from './event-title.ts';
import { actor } from './history.ts';
import type { View } from './view.ts';

export interface Since {
  /** What others did since the page was made that a form came from. */
  done: readonly AuditRow[];
  /** What was typed into a form that the page no longer has; null where it still does. */
  lost: string | null;
}

/** What was typed into a form that is gone, to copy. */
export const typedAgain = (text: string, { words }: View): Markup =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: 'typed-again' }, words.case.since.copy),
    h('textarea', { id: 'typed-again', rows: 5, readonly: true }, `\n${text}`),
  );

/** First on the page: who did what meanwhile, and what became of the words that were typed. A browser moves the focus there. */
export function sinceNotice({ done, lost }: Since, view: View): Markup {
  const { words } = view;
  const said = words.case.since;
  return h(
    'div',
    { class: 'error-summary', role: 'group', 'aria-labelledby': 'since-title', tabindex: -1, autofocus: true },
    h('h2', { id: 'since-title' }, said.title),
    h('p', {}, said.lede),
    h(
      'ul',
      {},
      done.map((row) => h('li', {}, said.one(eventTitle(row.event, words), actor(row.actor, words), row.at))),
    ),
    lost === null && h('p', {}, said.kept),
    lost !== null && lost !== '' && typedAgain(lost, view),
  );
}
