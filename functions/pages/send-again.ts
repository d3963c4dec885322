import type { GateWords } from '../../src/words/gate.ts';
import { heldDocuments } from '../domain/policy.ts';
import { h } from '../markup.ts';
import { type FactRow, facts, titles, typed } from './fields.ts';
import { toOverview } from './notice.ts';
import type { Page } from './view.ts';
import { fullNotice } from './with-words.ts';

/** What a field is called on its form, for those that people type or choose; the rest of a form goes along unseen. */
const labelOf = (name: string, { forms }: GateWords): string | undefined =>
  new Map(Object.entries(forms.again.labels)).get(name);
/** What a choice is called on its form. */
const choiceOf = (value: string, { review }: GateWords): string =>
  new Map([
    ['approve', review.decision.approve],
    ['deny', review.decision.decline],
  ]).get(value) ?? value;

/**
 * For the moment when the database cannot be reached: nothing was changed, and one button sends what was typed once more.
 * `fields` is null when nothing was.
 */
export function sendAgainPage(
  action: string,
  fields: readonly (readonly [name: string, value: string])[] | null,
): Page {
  if (fields === null)
    return fullNotice(({ forms: { again } }) => ({ title: again.title, lede: again.nothing }), toOverview);
  return fullNotice(
    ({ forms: { again } }) => again,
    ({ words, manifest }) => {
      const shown = fields.flatMap(([name, value]): FactRow[] => {
        const label = labelOf(name, words);
        if (label === undefined || value === '') return [];
        return [[label, name === 'decision' ? choiceOf(value, words) : h('span', { class: 'typed' }, typed(value))]];
      });
      const chosen = fields.flatMap(([name, value]) => (name === 'documents' ? [value] : []));
      const asked = heldDocuments(manifest, chosen).map((one) => one.title);
      if (asked.length > 0) shown.push([words.forms.again.documents, titles(asked)]);
      return [
        shown.length > 0 && facts(shown),
        h(
          'form',
          { method: 'post', action },
          fields.map(([name, value]) => h('input', { type: 'hidden', name, value })),
          h('button', { class: 'button' }, words.forms.again.button),
        ),
      ];
    },
  );
}
