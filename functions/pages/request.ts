import type { Manifest } from '../../src/schemas/manifest.ts';
import { REQUEST_ATTRIBUTE_MARKS, REQUEST_TEXT_MARKS } from '../../src/schemas/template.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { errorSummary, type Fault, faultOf } from './faults.ts';
import { fill } from './fill.ts';
import { pageTitle } from './frame.ts';

export interface RequestValues {
  fields: Record<string, string>;
  documents: readonly string[];
}
const FIELDS = ['name', 'email', 'company', 'title', 'purpose', 'documents'] as const;

/** The request page again: faults first, every value kept. */
export async function requestPage(
  manifest: Manifest,
  values: RequestValues,
  faults: readonly Fault[],
): Promise<string> {
  const text: Record<string, string> = {
    [REQUEST_TEXT_MARKS.title]: escapeHtml(pageTitle(manifest, 'Error: Ask for documents')),
    [REQUEST_TEXT_MARKS.summary]: String(await errorSummary(faults)),
  };
  const attributes: Record<string, string> = {};
  for (const field of FIELDS) {
    const fault = faultOf(faults, field);
    text[REQUEST_TEXT_MARKS.value(field)] = escapeHtml(values.fields[field] ?? '');
    text[REQUEST_TEXT_MARKS.error(field)] =
      fault === null ? '' : `<p class="error" id="${field}-error">${escapeHtml(fault)}</p>`;
    // The mark stands in place of the attribute that ties the field to its hint, so that is given back with the fault.
    const hinted = manifest.templates.request.includes(`id="${field}-hint"`);
    const described = [hinted ? `${field}-hint` : '', fault === null ? '' : `${field}-error`].filter(Boolean).join(' ');
    attributes[REQUEST_ATTRIBUTE_MARKS.invalid(field)] =
      `${fault === null ? '' : 'aria-invalid="true" '}${described ? `aria-describedby="${described}"` : ''}`;
  }
  for (const id of values.documents) attributes[REQUEST_ATTRIBUTE_MARKS.checked(id)] = 'checked';
  return fill(manifest.templates.request, text, attributes);
}
