import { GRANT_DAYS_MAX } from '../domain/limits.ts';
import { h, type Markup } from '../markup.ts';
import { seenField } from './case-talk.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import type { View } from './view.ts';

export interface AccessForms {
  reference: string;
  days: string | undefined;
  seen: number;
  faults: readonly Fault[];
  view: View;
}

/** What can be done about access that somebody has: give it for longer, or end it, which asks once more. */
export function accessForms({ reference, days, seen, faults, view }: AccessForms): Markup {
  const said = view.words.review;
  const { to, manifest } = view;
  return [
    h('h2', {}, said.extend.heading),
    h(
      'form',
      { method: 'post', action: to('extend', { reference }), class: 'stack' },
      seenField(seen),
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
      h(
        'form',
        { method: 'post', action: to('revoke', { reference }) },
        seenField(seen),
        h('button', { class: 'button' }, said.case.revokeNow),
      ),
    ),
  ];
}
