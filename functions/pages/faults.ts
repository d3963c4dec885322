import type { GateWords } from '../../src/words/gate.ts';
import type { CoreWords } from '../../src/words/gate-core.ts';
import { h, type Markup } from '../markup.ts';
import { said } from './said.ts';
import type { View } from './view.ts';

/** A sentence, or how to say it in the language of the page. */
export type Saying<Words> = string | ((words: Words) => string);
export interface Fault<Words = GateWords> {
  /** The id of the field it is about, or null for the whole form. */
  field: string | null;
  message: Saying<Words>;
}

/**
 * First on the page: what is wrong, each with a way to its field (GOV.UK error summary). A browser moves the focus there by itself, so
 * that the faults are the first thing heard.
 */
export const errorSummary = <Words extends CoreWords>(
  faults: readonly Fault<Words>[],
  { words }: View<Words>,
): Markup =>
  faults.length > 0 &&
  h(
    'div',
    { class: 'error-summary', role: 'group', 'aria-labelledby': 'error-summary-title', tabindex: -1, autofocus: true },
    h('h2', { id: 'error-summary-title' }, words.forms.problem),
    h(
      'ul',
      {},
      faults.map(({ field, message }) => {
        const text = said(message, words);
        return h('li', {}, field === null ? text : h('a', { href: `#${field}` }, text));
      }),
    ),
  );

export const faultOf = <Words>(faults: readonly Fault<Words>[], field: string, words: Words): string | null => {
  const found = faults.find((fault) => fault.field === field);
  return found ? said(found.message, words) : null;
};

export const errorTitle = (title: string, faults: readonly unknown[], { words }: View<CoreWords>): string =>
  faults.length > 0 ? words.forms.errorTitle(title) : title;
