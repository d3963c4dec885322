import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import type { Explained } from '../domain/explain.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { h, type Markup } from '../markup.ts';
import { whatWouldHappen } from './explained.ts';
import type { Fault } from './faults.ts';
import { facts, field } from './fields.ts';
import type { View } from './view.ts';

/** What was asked about a reader who might come, and the answer; `document` is empty for all. */
export interface Asking {
  typed: string;
  document: string;
  explained: readonly Explained[];
}

/** What would happen to a request from an address, and which line decides: as `gate explain` says it. */
export function explainForm({ typed, document, explained }: Asking, faults: readonly Fault[], view: View): Markup {
  const { words, to, manifest } = view;
  const said = words.explain.desk;
  return [
    h('h2', { id: 'explain' }, said.heading),
    h('p', {}, said.lede),
    h(
      'form',
      { method: 'get', action: `${to('deskAccess')}#explain`, class: 'stack', novalidate: true },
      field({ name: 'of', label: said.email, type: 'email', value: typed, max: EMAIL_MAX_CHARS, faults, view }),
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'document' }, said.document),
        h(
          'select',
          { id: 'document', name: 'document' },
          h('option', { value: '', selected: document === '' }, said.everyDocument),
          gatedDocuments(manifest).map(({ id, title }) => h('option', { value: id, selected: id === document }, title)),
        ),
      ),
      h('button', { class: 'button button--quiet' }, said.button),
    ),
    explained.length > 0 && [
      facts(
        explained.map(
          (one) =>
            [
              one.title,
              one.notAskable
                ? words.forms.document[one.notAskable.why](...one.notAskable.of)
                : whatWouldHappen(one, words.explain).join(' '),
            ] as const,
        ),
      ),
      explained.length > 1 && h('p', { class: 'meta' }, words.explain.together),
    ],
  ];
}
