import { GRANT_DAYS_MAX } from '../domain/limits.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { postButton } from './form-layout.ts';
import type { View } from './view.ts';

/** What can be done about access that somebody has: give it for longer, or end it, which asks once more. */
export function accessForms(reference: string, days: string | undefined, faults: readonly Fault[], view: View): Markup {
  const said = view.words.review;
  const { to, manifest } = view;
  return [
    h('h2', {}, said.extend.heading),
    h(
      'form',
      { method: 'post', action: to('extend', { reference }), class: 'stack' },
      field({
        name: 'days',
        label: said.extend.days,
        hint: said.extend.hint(GRANT_DAYS_MAX),
        value: days ?? String(manifest.access.grant.days),
        type: 'number',
        faults,
        view,
      }),
      h('button', { class: 'button button--quiet' }, said.extend.button),
    ),
    h(
      'details',
      {},
      h('summary', {}, said.case.revoke),
      h('p', {}, said.case.revokeMeans),
      postButton(to('revoke', { reference }), said.case.revokeNow),
    ),
  ];
}
