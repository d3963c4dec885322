import { type Fault, faultOf } from './faults.ts';
import { html, type Markup } from './markup.ts';
import { typed } from './typed.ts';

export interface FieldOptions {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  type?: 'text' | 'email' | 'number';
  autocomplete?: string;
  max?: number;
  /** A text area instead of one line. */
  long?: boolean;
  required?: boolean;
}

const describedBy = (name: string, hint: boolean, fault: boolean): string =>
  [hint ? `${name}-hint` : '', fault ? `${name}-error` : ''].filter(Boolean).join(' ');

/** A label, its hint, its fault and its control, tied together. */
export function field(options: FieldOptions, faults: readonly Fault[]): Markup {
  const { name, label, value = '', hint, type = 'text', autocomplete, max, long, required } = options;
  const fault = faultOf(faults, name);
  const described = describedBy(name, hint !== undefined, fault !== null);
  const attributes = html`${described ? html` aria-describedby="${described}"` : ''}${fault ? html` aria-invalid="true"` : ''}${
    autocomplete ? html` autocomplete="${autocomplete}"` : ''
  }${max ? html` maxlength="${max}"` : ''}${required ? html` required` : ''}${type === 'text' ? html` dir="auto"` : ''}`;
  return html`<div class="${fault ? 'field field--error' : 'field'}">
<label for="${name}">${label}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}${fault ? html`<p class="error" id="${name}-error">${fault}</p>` : ''}
${
  long
    ? html`<textarea id="${name}" name="${name}" rows="5"${attributes}>
${value}</textarea>`
    : html`<input id="${name}" name="${name}" type="${type}" value="${value}"${attributes}>`
}
</div>`;
}

export interface Choice {
  id: string;
  value: string;
  label: string;
  checked?: boolean;
  hint?: string;
}

/** Radios or boxes under one legend. */
export function choices(
  kind: 'radio' | 'checkbox',
  name: string,
  legend: string,
  options: readonly Choice[],
  faults: readonly Fault[],
): Markup {
  const fault = faultOf(faults, name);
  return html`<fieldset class="${fault ? 'field field--error' : 'field'}" id="${name}"${fault ? html` aria-describedby="${name}-error"` : ''}>
<legend>${legend}</legend>
${fault ? html`<p class="error" id="${name}-error">${fault}</p>` : ''}
${options.map(
  (one) => html`<div class="choice"><input id="${one.id}" name="${name}" type="${kind}" value="${one.value}"${
    one.checked ? html` checked` : ''
  }><label for="${one.id}">${one.label}${one.hint ? html` <span class="hint">${one.hint}</span>` : ''}</label></div>
`,
)}</fieldset>`;
}

/** One box that must be ticked by hand. */
export function box(name: string, label: string, faults: readonly Fault[], checked = false): Markup {
  const fault = faultOf(faults, name);
  return html`<div class="${fault ? 'field field--error' : 'field'}">
${fault ? html`<p class="error" id="${name}-error">${fault}</p>` : ''}
<div class="choice"><input id="${name}" name="${name}" type="checkbox" value="on"${checked ? html` checked` : ''}${
    fault ? html` aria-invalid="true" aria-describedby="${name}-error"` : ''
  }><label for="${name}">${typed(label)}</label></div>
</div>`;
}

/** A value that is text may be a visitor's. */
export const facts = (rows: readonly (readonly [string, string | Markup])[]): Markup =>
  html`<dl class="facts">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${typeof value === 'string' ? typed(value) : value}</dd></div>`)}</dl>`;
