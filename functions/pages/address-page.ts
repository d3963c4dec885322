import type { AddressName } from '../../src/schemas/addresses.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { GateWords } from '../../src/words/gate.ts';
import { h } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { formLayout } from './form-layout.ts';
import type { Page } from './view.ts';
import { withWords } from './with-words.ts';

/** A page with one field, an email address, that a link is then sent to. */
export const addressPage =
  (
    action: AddressName & ('newLink' | 'signIn'),
    say: (words: GateWords) => { title: string; lede: string; email: string; button: string },
  ) =>
  (value: string, faults: readonly Fault[]): Page =>
    withWords((view) => {
      const said = say(view.words);
      return formLayout(
        said,
        faults,
        view,
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
          h('button', { class: 'button' }, said.button),
        ),
      );
    });
