import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { faultOf } from './faults.ts';
import type { View } from './view.ts';

export interface SavedReplyProps {
  name: string;
  chosen: string | undefined;
  hint: string;
  faults: readonly Fault[];
  view: View;
}

/** A choice of the saved replies, each with its text to read under it; nothing where there are none. */
export function savedReply({ name, chosen = '', hint, faults, view }: SavedReplyProps): Markup {
  const said = view.words.case.reply;
  const replies = Object.entries(view.manifest.access.replies);
  const fault = faultOf(faults, name, view.words);
  if (replies.length === 0 && fault === null) return null;
  const described = [`${name}-hint`, fault === null ? [] : `${name}-error`].flat().join(' ');
  return h(
    'div',
    { class: fault === null ? 'field' : 'field field--error' },
    h('label', { for: name }, said.label),
    h('p', { class: 'hint', id: `${name}-hint` }, hint),
    fault !== null && h('p', { class: 'error', id: `${name}-error` }, fault),
    h(
      'select',
      { id: name, name, 'aria-describedby': described, 'aria-invalid': fault === null ? undefined : 'true' },
      h('option', { value: '' }, said.none),
      replies.map(([id, { title }]) => h('option', { value: id, selected: id === chosen }, title)),
    ),
    h(
      'details',
      { class: 'meta' },
      h('summary', {}, said.texts),
      h(
        'dl',
        { class: 'saved' },
        replies.map(([, { title, text }]) => [h('dt', {}, title), h('dd', { class: 'typed' }, text)]),
      ),
    ),
  );
}
