import { needsIsolation, withoutDirections } from '../../src/schemas/typed-text.ts';
import { h, type Markup } from '../markup.ts';
import { type Fault, faultOf } from './faults.ts';
import type { View } from './view.ts';

/** A visitor's words on a page: what runs from right to left is kept within its own element, so that it moves nothing of ours. */
export const typed = (text: string): Markup => (needsIsolation(text) ? h('bdi', {}, withoutDirections(text)) : text);

/** A moment for programs, in words for people. */
export const time = (at: string, say: (at: string) => string): Markup => h('time', { datetime: at }, say(at));

interface OfForm {
  name: string;
  faults: readonly Fault[];
  view: View;
}
const classOf = (fault: string | null): string => (fault === null ? 'field' : 'field field--error');
const errorLine = (name: string, fault: string | null): Markup =>
  fault !== null && h('p', { class: 'error', id: `${name}-error` }, fault);

export interface FieldProps extends OfForm {
  label: string;
  value?: string;
  hint?: string;
  type?: 'text' | 'email' | 'number' | 'month';
  autocomplete?: string;
  max?: number;
  /** A text area instead of one line. */
  long?: boolean;
}

/** A label, its hint, its fault and its control, tied together. */
export function field(props: FieldProps): Markup {
  const { name, label, value = '', hint, type = 'text', autocomplete, max, long, faults, view } = props;
  const fault = faultOf(faults, name, view.words);
  const described = [hint ? `${name}-hint` : [], fault === null ? [] : `${name}-error`].flat().join(' ');
  const attributes = {
    'aria-describedby': described || undefined,
    'aria-invalid': fault === null ? undefined : 'true',
    autocomplete,
    maxlength: max,
    dir: type === 'text' ? 'auto' : undefined,
  } as const;
  return h(
    'div',
    { class: classOf(fault) },
    h('label', { for: name }, label),
    hint && h('p', { class: 'hint', id: `${name}-hint` }, hint),
    errorLine(name, fault),
    // The first line break in a text area is dropped by browsers.
    long
      ? h('textarea', { id: name, name, rows: 5, ...attributes }, `\n${value}`)
      : h('input', { id: name, name, type, value, ...attributes }),
  );
}

export interface Choice {
  id: string;
  value: string;
  label: string;
  checked?: boolean;
  hint?: string;
}
export interface ChoicesProps extends OfForm {
  kind: 'radio' | 'checkbox';
  legend: string;
  options: readonly Choice[];
  /** The id of the first, where several groups have one name; otherwise the name. */
  anchor?: string;
}

/** Radios or boxes under one legend. The first has the name as its id: that is where a fault leads. */
export function choices({ kind, name, legend, options, anchor = name, faults, view }: ChoicesProps): Markup {
  const fault = faultOf(faults, name, view.words);
  return h(
    'fieldset',
    { class: classOf(fault), 'aria-describedby': fault === null ? undefined : `${name}-error` },
    h('legend', {}, legend),
    errorLine(name, fault),
    options.map(({ id: own, value, label, checked, hint }, at) => {
      const id = at === 0 ? anchor : own;
      return h(
        'div',
        { class: 'choice' },
        h('input', { id, name, type: kind, value, checked }),
        h('label', { for: id }, label, hint && [' ', h('span', { class: 'hint' }, hint)]),
      );
    }),
  );
}

export interface BoxProps extends OfForm {
  label: string;
  checked?: boolean | undefined;
}
/** One box that must be ticked by hand. */
export function box({ name, label, checked = false, faults, view }: BoxProps): Markup {
  const fault = faultOf(faults, name, view.words);
  const wrong = fault === null ? {} : ({ 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } as const);
  return h(
    'div',
    { class: classOf(fault) },
    errorLine(name, fault),
    h(
      'div',
      { class: 'choice' },
      h('input', { id: name, name, type: 'checkbox', value: 'on', checked, ...wrong }),
      h('label', { for: name }, typed(label)),
    ),
  );
}

export type FactRow = readonly [term: string, value: Markup];
/** A value that is text may be a visitor's. */
export const facts = (rows: readonly (FactRow | false)[]): Markup =>
  h(
    'dl',
    { class: 'facts' },
    rows.map(
      (row) =>
        row && h('div', {}, h('dt', {}, row[0]), h('dd', {}, typeof row[1] === 'string' ? typed(row[1]) : row[1])),
    ),
  );

/** Several titles as the value of a fact: a list, since a title has commas of its own. */
export const titles = (all: readonly string[]): Markup =>
  all.length === 1
    ? (all[0] ?? '')
    : h(
        'ul',
        {},
        all.map((one) => h('li', {}, one)),
      );

/** The same for numbers, which stand at the end of their rows. */
export const countFacts = (rows: readonly (FactRow | false)[]): Markup => h('div', { class: 'counts' }, facts(rows));
