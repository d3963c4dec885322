import { REQUEST_ATTRIBUTE_MARKS, REQUEST_TEXT_MARKS } from '../../src/schemas/template.ts';
import type { CoreWords } from '../../src/words/gate-core.ts';
import { h, render } from '../markup.ts';
import { errorSummary, errorTitle, type Fault, faultOf } from './faults.ts';
import { fill } from './fill.ts';
import { pageTitle } from './frame.ts';
import type { View } from './view.ts';

export interface RequestValues {
  fields: Record<string, string>;
  documents: readonly string[];
}
const FIELDS = ['name', 'email', 'company', 'title', 'purpose', 'documents'] as const;

/** The request page again: faults first, every value kept. */
export function requestPage(view: View<CoreWords>, values: RequestValues, faults: readonly Fault<CoreWords>[]): string {
  const { words, manifest } = view;
  const text: Record<string, string> = {
    [REQUEST_TEXT_MARKS.title]: render(pageTitle(view, errorTitle(words.forms.request, faults, view))),
    [REQUEST_TEXT_MARKS.summary]: render(errorSummary(faults, view)),
  };
  const attributes: Record<string, string> = {};
  for (const field of FIELDS) {
    const fault = faultOf(faults, field, words);
    text[REQUEST_TEXT_MARKS.value(field)] = render(values.fields[field] ?? '');
    text[REQUEST_TEXT_MARKS.error(field)] = render(
      fault !== null && h('p', { class: 'error', id: `${field}-error` }, fault),
    );
    // The mark stands in place of the attribute that ties the field to its hint, so that is given back with the fault.
    const hinted = manifest.templates.request.includes(`id="${field}-hint"`);
    const described = [hinted ? `${field}-hint` : '', fault === null ? '' : `${field}-error`].filter(Boolean).join(' ');
    attributes[REQUEST_ATTRIBUTE_MARKS.invalid(field)] =
      `${fault === null ? '' : 'aria-invalid="true" '}${described ? `aria-describedby="${described}"` : ''}`;
  }
  for (const id of values.documents) attributes[REQUEST_ATTRIBUTE_MARKS.checked(id)] = 'checked';
  return fill(manifest.templates.request, text, attributes);
}
