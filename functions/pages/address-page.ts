import type { AddressName } from '../../src/schemas/addresses.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { GateWords } from '../../src/words/gate.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { formLayout } from './form-layout.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

type Action = AddressName & ('newLink' | 'signIn');

/** One field, an email address, and the button that has a link sent to it. */
export const addressForm = (
  action: Action,
  said: { email: string; button: string },
  value: string,
  faults: readonly Fault[],
  view: View,
  look: 'button' | 'button button--quiet' = 'button',
): Markup =>
  h(
    'form',
    { method: 'post', action: view.to(action), class: 'stack', novalidate: true },
    field({
      name: 'email',
      label: said.email,
      type: 'email',
      value,
      autocomplete: 'email',
      max: EMAIL_MAX_CHARS,
      faults,
      view,
    }),
    h('button', { class: look }, said.button),
  );

/** A page with that form. */
export const addressPage =
  (action: Action, say: (words: GateWords) => { title: string; lede: string; email: string; button: string }) =>
  (value: string, faults: readonly Fault[]): Page =>
    withWords((view) => {
      const said = say(view.words);
      return formLayout(said, faults, view, addressForm(action, said, value, faults, view));
    });
