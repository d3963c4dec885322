import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { OFFER_DAYS_MAX, OFFER_NOTE_MAX_CHARS, OFFER_TITLE_MAX_CHARS } from '../domain/limits.ts';
import { categoriesOf, publishedAnswers } from '../domain/offer-content.ts';
import { h, type Markup } from '../markup.ts';
import { documentBoxes, type Offered } from './document-boxes.ts';
import { type Fault, faultOf } from './faults.ts';
import { choices, field } from './fields.ts';
import type { View } from './view.ts';

/** What was typed or stands there already. */
export interface LinkValues {
  for: string;
  company: string;
  documents: readonly string[];
  days: string;
  note: string;
  title: string;
  frameworks: readonly string[];
  answers: readonly string[];
  send: string;
}
export interface LinkForm {
  /** Where it is sent. */
  action: string;
  /** A new link, or one that is there: whom it's for stays then. */
  kind: 'new' | 'change';
  values: LinkValues;
  stated: Stated | null;
}

/** What can be offered: bundles, and every document but those that are sent by email. */
export function offeredInLinks({ words, manifest }: View): Offered[] {
  const said = words.links.form;
  const bundles = Object.entries(manifest.access.bundles).map(([id, { title }]) => ({ id, title: said.bundle(title) }));
  const offered = manifest.documents.filter(({ access, file }) => access === 'public' || file !== null);
  return [
    ...bundles,
    ...offered.map(({ id, title, access }) => ({
      id,
      title,
      ...(access === 'public' ? { hint: said.publicDocument } : {}),
    })),
  ];
}

/** Every published answer under its category; folded, because there may be hundreds. */
function answerChoices({ values, stated }: LinkForm, faults: readonly Fault[], view: View): Markup {
  const names = categoriesOf(stated);
  const byCategory = Map.groupBy([...publishedAnswers(stated)], ([, { category }]) => category);
  const fault = faultOf(faults, 'answers', view.words);
  return [
    h('h3', { id: 'answers' }, view.words.links.form.answers),
    fault !== null && h('p', { class: 'error', id: 'answers-error' }, fault),
    [...byCategory].map(([category, entries]) =>
      h(
        'details',
        { open: entries.some(([id]) => values.answers.includes(id)) },
        h('summary', {}, names.get(category ?? '') ?? view.words.links.form.answers),
        entries.map(([id, { title }]) =>
          h(
            'div',
            { class: 'choice' },
            h('input', {
              id: `answers-${id}`,
              name: 'answers',
              type: 'checkbox',
              value: id,
              checked: values.answers.includes(id),
            }),
            h('label', { for: `answers-${id}` }, title),
          ),
        ),
      ),
    ),
  ];
}

/** What staff fill in for one buyer. Without script; everything but the first three may be left as it is. */
export function linkForm(form: LinkForm, faults: readonly Fault[], view: View): Markup {
  const { values, kind, action, stated } = form;
  const said = view.words.links.form;
  const { name } = view.manifest.company;
  const hasPage = values.answers.length + values.frameworks.length > 0 || values.title !== '';
  return h(
    'form',
    { method: 'post', action, class: 'stack', novalidate: true },
    kind === 'new' &&
      field({
        name: 'for',
        label: said.for,
        hint: said.forHint,
        value: values.for,
        max: EMAIL_MAX_CHARS,
        faults,
        view,
      }),
    field({
      name: 'company',
      label: said.company,
      hint: said.companyHint,
      value: values.company,
      max: REQUEST_LIMITS.company,
      faults,
      view,
    }),
    documentBoxes({
      legend: said.documents,
      documents: offeredInLinks(view),
      chosen: values.documents,
      faults,
      view,
    }),
    field({
      name: 'days',
      label: said.days,
      hint: said.daysHint(OFFER_DAYS_MAX),
      value: values.days,
      type: 'number',
      faults,
      view,
    }),
    field({
      name: 'note',
      label: said.note,
      hint: said.noteHint,
      value: values.note,
      max: OFFER_NOTE_MAX_CHARS,
      long: true,
      faults,
      view,
    }),
    stated !== null &&
      h(
        'details',
        { open: hasPage || faults.some(({ field: of }) => of === 'answers' || of === 'frameworks' || of === 'title') },
        h('summary', {}, said.page),
        h('p', { class: 'hint' }, said.pageHint),
        field({
          name: 'title',
          label: said.heading,
          hint: said.headingHint(view.words.offer.title(name, values.company)),
          value: values.title,
          max: OFFER_TITLE_MAX_CHARS,
          faults,
          view,
        }),
        choices({
          kind: 'checkbox',
          name: 'frameworks',
          legend: said.frameworks,
          options: stated.frameworks.map(({ id, name: framework }) => ({
            id: `frameworks-${id}`,
            value: id,
            label: framework,
            checked: values.frameworks.includes(id),
          })),
          faults,
          view,
        }),
        answerChoices(form, faults, view),
      ),
    kind === 'new' &&
      choices({
        kind: 'radio',
        name: 'send',
        legend: said.send,
        options: [
          { id: 'send-copy', value: 'copy', label: said.copy, hint: said.copyHint, checked: values.send !== 'mail' },
          { id: 'send-mail', value: 'mail', label: said.mail, hint: said.mailHint, checked: values.send === 'mail' },
        ],
        faults,
        view,
      }),
    h('button', { class: 'button' }, kind === 'new' ? said.button : said.save),
  );
}
