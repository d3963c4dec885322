import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { OBJECTION_MAX_CHARS } from '../domain/limits.ts';
import { h } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { formLayout } from './form-layout.ts';
import type { Page } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export interface ObjectionView {
  token: string;
  id: string;
  /** Of the subprocessor. */
  name: string;
  email: string;
  objectBy: string;
  values: { company?: string; text?: string };
}

/** Where a follower says why they object to a new subprocessor. */
export const objectionPage = (
  { token, id, name, email, objectBy, values }: ObjectionView,
  faults: readonly Fault[],
): Page =>
  withWords((view) => {
    const said = view.words.followers.object;
    return formLayout(
      { title: said.title(name), lede: said.lede(view.manifest.company.name, objectBy) },
      faults,
      view,
      h('p', { class: 'meta' }, said.from(email)),
      h(
        'form',
        { method: 'post', action: view.to('followObject', { token, id }), class: 'stack', novalidate: true },
        field({
          name: 'company',
          label: said.company,
          value: values.company ?? '',
          autocomplete: 'organization',
          max: REQUEST_LIMITS.company,
          faults,
          view,
        }),
        field({
          name: 'text',
          label: said.text,
          hint: said.hint(OBJECTION_MAX_CHARS),
          value: values.text ?? '',
          max: OBJECTION_MAX_CHARS,
          long: true,
          faults,
          view,
        }),
        h('button', { class: 'button' }, said.button),
      ),
    );
  });

export const objectionSentPage = (reference: string): Page =>
  fullNotice(({ followers }) => followers.object.sent(reference));

export const objectionOverPage = (why: 'over' | 'none', name: string): Page =>
  fullNotice(
    ({ followers: { object } }) => (why === 'over' ? object.over(name) : object.none),
    ({ words, to }) => h('p', {}, h('a', { href: to('subprocessors') }, words.followers.object.list)),
  );
