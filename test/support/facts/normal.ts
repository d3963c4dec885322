const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** One line of text in a common form: what a page leaves unsaid is empty on every face. */
export function words(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one === 'Not stated' || one === '–' ? '' : one;
}

/** "30 June 2027" or "30 Jun 2027" → "2027-06-30"; what is no day stays as it is, to be seen as a difference. */
export function dayOf(text: string): string {
  const found = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(words(text));
  const month = MONTHS.indexOf(found?.[2] ?? '') + 1;
  if (!found || month === 0) return words(text);
  return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
}

/** "1 Jul 2025 – 30 Jun 2026" → "2025-07-01..2026-06-30" */
export const periodOf = (text: string): string => words(text).split(' – ').map(dayOf).join('..');

/** "In progress" → "in-progress" */
export const slug = (text: string): string => words(text).toLowerCase().replaceAll(' ', '-');

/** "Security, availability and confidentiality" → "security availability confidentiality" */
export const idsOf = (text: string): string =>
  words(text).toLowerCase().replace(/ and /g, ', ').split(', ').map(slug).join(' ');

export const countOf = (text: string): string =>
  words(text)
    .replace(/^None noted$/, '0')
    .replace(/ noted$/, '');
export const accessOf = (text: string): string =>
  ({ Public: 'public', 'On request': 'request', 'Under NDA': 'nda' })[words(text)] ?? words(text);
export const kindOf = (text: string): string => slug(text).replace(/^document$/, 'other');
/** A law is "Our statement" and a finished assessment "Completed"; both are `stated` to machines; a Type 1 report is `current`. */
export const statusOf = (text: string): string =>
  slug(text)
    .replace(/^(our-statement|completed)$/, 'stated')
    .replace('point-in-time', 'current');
export const codesOf = (text: string): string =>
  [...text.matchAll(/\(([A-Z]{2})\)/g)].map(([, code]) => code).join(' ');

/** Running text without regard to white space or to the shape of quotation marks and dashes, which a renderer may change. */
export const running = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|--+/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, '');
