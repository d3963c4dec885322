import type { Values } from './actors.ts';

/** The forms of a page, read from its HTML as a browser without scripts does, and filled in by the names of their fields. */

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" },
};
export const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
/** What is read of HTML. */
export const readable = (html: string): string =>
  decoded(html.replace(/<(?:script|style|head)\b[\s\S]*?<\/(?:script|style|head)>/g, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

interface Field {
  name: string;
  kind: string;
  value: string;
  isChosen: boolean;
  /** Of a list of options. */
  options: readonly string[];
}
export interface Button {
  /** Its place among the buttons of the form. */
  at: number;
  name: string;
  value: string;
  action: string;
  label: string;
}
export interface Form {
  /** Its place among the forms of the page. */
  at: number;
  method: string;
  action: string;
  fields: readonly Field[];
  buttons: readonly Button[];
}

type Attributes = Readonly<Record<string, string>>;
const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
const elements = (html: string, pattern: string): [Attributes, string][] =>
  [...html.matchAll(new RegExp(`<(?:${pattern})((?:\\s[^>]*)?)>(?:([\\s\\S]*?)</(?:${pattern})>)?`, 'g'))].map(
    ([, tag = '', inside = '']) => [attributesOf(tag), inside],
  );
const inputs = (html: string): Attributes[] =>
  [...html.matchAll(/<input(\s[^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));

function fieldsOf(html: string): Field[] {
  const one = (name: string, kind: string, value: string, isChosen = true, options: string[] = []): Field => ({
    ...{ name, kind, value, isChosen, options },
  });
  return [
    ...inputs(html).map(({ name = '', type = 'text', value = 'on', ...rest }) => {
      const isBox = type === 'checkbox' || type === 'radio';
      return one(name, type, isBox || value !== 'on' ? value : '', isBox ? 'checked' in rest : true);
    }),
    ...elements(html, 'textarea').map(([{ name = '' }, text]) => one(name, 'text', decoded(text).replace(/^\n/, ''))),
    ...elements(html, 'select').map(([{ name = '' }, inside]) => {
      const options = elements(inside, 'option').map(([of]) => of);
      const chosen = options.find((of) => 'selected' in of) ?? options[0];
      return one(
        name,
        'select',
        chosen?.value ?? '',
        true,
        options.map(({ value = '' }) => value),
      );
    }),
  ];
}

/** Every form of a page; `path` is where the page is. */
export const formsOf = (html: string, path: string): Form[] =>
  elements(html, 'form').map(([{ action = path, method = 'get' }, inside], at) => ({
    at,
    method,
    action,
    fields: fieldsOf(inside),
    buttons: elements(inside, 'button').flatMap(([of, label], place) => {
      // One that a script put there sends nothing.
      if (of.type === 'button') return [];
      return {
        at: place,
        name: of.name ?? '',
        value: of.value ?? '',
        action: of.formaction ?? action,
        label: readable(of['aria-label'] ?? label),
      };
    }),
  }));

/** The first form that can be filled in like this, and its button. @throws when there is none */
export function pick(forms: readonly Form[], values: Values, label?: RegExp): { form: Form; button: Button } {
  for (const form of forms) {
    const wanted = Object.entries(values).filter(([name]) => !form.buttons.some((one) => one.name === name));
    const named = form.buttons.filter((one) => one.name === '' || [values[one.name]].flat().includes(one.value));
    const button = named.find((one) => (label ? label.test(one.label) : true));
    const has = ([name, value]: (typeof wanted)[number]) => {
      const fields = form.fields.filter((one) => one.name === name && one.kind !== 'hidden');
      const isBox = fields.some(({ kind }) => kind === 'checkbox' || kind === 'radio');
      return isBox ? [value].flat().every((one) => fields.some((field) => field.value === one)) : fields.length === 1;
    };
    const isNamed = Object.keys(values).length > wanted.length ? button?.name !== '' : true;
    if (button && isNamed && wanted.every(has)) return { form, button };
  }
  const there = forms.map(({ fields, buttons }) =>
    [...fields, ...buttons].map(({ name, value }) => `${name}=${value}`),
  );
  throw new Error(`no form for ${JSON.stringify(values)} ${label ?? ''} among ${JSON.stringify(there)}`);
}

/** What a browser sends when that button is pressed. */
export function filled({ fields }: Form, button: Button, values: Values): URLSearchParams {
  const body = new URLSearchParams();
  for (const { name, kind, value, isChosen } of fields) {
    if (name === '') continue;
    const given = kind === 'hidden' ? undefined : values[name];
    if (kind === 'checkbox' || kind === 'radio') {
      if (given === undefined ? isChosen : [given].flat().includes(value)) body.append(name, value);
    } else body.append(name, given === undefined ? value : String(given));
  }
  if (button.name !== '') body.append(button.name, button.value);
  return body;
}
