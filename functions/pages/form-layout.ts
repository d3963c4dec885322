import type { CoreWords } from '../../src/words/gate-core.ts';
import { h, type Markup } from '../markup.ts';
import { errorSummary, errorTitle, type Fault } from './faults.ts';
import { type Layout, layout } from './layout.ts';
import type { Shown, View } from './view.ts';

/** A page around a form: what is wrong with it comes first of all, and in the title. */
export const formLayout = <Words extends CoreWords>(
  { above, ...of }: Layout,
  faults: readonly Fault<Words>[],
  view: View<Words>,
  ...rest: Markup[]
): Shown => ({
  ...layout({ ...of, above: [errorSummary(faults, view), above] }, ...rest),
  title: errorTitle(of.title, faults, view),
});

/** A button that sends nothing but itself. */
export const postButton = (action: string, label: string, look: 'button' | 'button button--quiet' = 'button'): Markup =>
  h('form', { method: 'post', action }, h('button', { class: look }, label));

/** Links under a heading; nothing where there are none. */
export const linkList = (heading: string, links: readonly (readonly [href: string, label: string])[]): Markup =>
  links.length > 0 && [
    h('h2', {}, heading),
    h(
      'ul',
      {},
      links.map(([href, label]) => h('li', {}, h('a', { href }, label))),
    ),
  ];

export interface Picker {
  id: string;
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string, isChosen?: boolean])[];
  button: string;
}
/** One choice out of a list and the button that sends it. */
export const picker = ({ id, name, label, options, button }: Picker): Markup =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h(
      'div',
      { class: 'search' },
      h(
        'select',
        { id, name },
        options.map(([value, text, selected]) => h('option', { value, selected }, text)),
      ),
      h('button', { class: 'button button--quiet' }, button),
    ),
  );
