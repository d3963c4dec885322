import type { questionnaire } from '../../words/en/questionnaire.ts';

/** The sentences of the catalog that the script says, as the page carries them. */
export type Said = Pick<
  typeof questionnaire,
  'script' | 'standings' | 'refusals' | 'choices' | 'filters' | 'faults' | 'csvColumns' | 'csvName' | 'filledName'
>;

/** `{0}` is the first part. */
export const fill = (sentence: string, ...parts: (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, at: string) => String(parts[Number(at)] ?? ''));

const { lang } = document.documentElement;
/** Days stand on the pages in this order: the month as a word behind the day. */
const days = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
export const sayDay = (day: string): string => days.format(new Date(day));

export const byId = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found as Kind;
};

/** What a template holds, anew. */
export const cloned = (id: string): HTMLElement => {
  const { content } = byId<HTMLTemplateElement>(id);
  return document.importNode(content, true).firstElementChild as HTMLElement;
};

export function option(value: string, text: string, isSelected = false): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  made.selected = isSelected;
  return made;
}
