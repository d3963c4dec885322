import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { covers } from '../domain/scope.ts';
import { h, type Markup } from '../markup.ts';
import { documentBoxes } from './document-boxes.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import type { View } from './view.ts';

export interface InviteValues {
  email?: string;
  company?: string;
  documents?: readonly string[];
}
export interface InviteProps {
  values: InviteValues;
  faults: readonly Fault[];
  /** Who invites. */
  by: string;
  view: View;
}

/** The gated documents that someone may offer, or see a trial copy of. */
export const offeredBy = (manifest: View['manifest'], by: string) =>
  gatedDocuments(manifest).filter(({ id }) => covers(manifest, by, [id]));

export function inviteForm({ values, faults, by, view }: InviteProps): Markup {
  const said = view.words.desk.invite;
  return [
    h('h2', { id: 'invite' }, said.heading),
    h(
      'form',
      { method: 'post', action: view.to('invite'), class: 'stack', novalidate: true },
      field({
        name: 'email',
        label: said.email,
        type: 'email',
        value: values.email ?? '',
        max: EMAIL_MAX_CHARS,
        faults,
        view,
      }),
      field({
        name: 'company',
        label: said.company,
        hint: said.companyHint,
        value: values.company ?? '',
        max: REQUEST_LIMITS.company,
        faults,
        view,
      }),
      documentBoxes({
        legend: said.documents,
        documents: offeredBy(view.manifest, by).map(({ id, title }) => ({ id, title })),
        chosen: values.documents ?? [],
        faults,
        view,
      }),
      h('button', { class: 'button' }, said.button),
    ),
  ];
}
