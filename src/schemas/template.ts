/**
 * Pages that the gate fills are rendered by the site with marks in them, so that both look the same.
 *
 * A text mark stands where text or markup goes: `⟦title⟧`. An attribute mark is a whole attribute that becomes another
 * attribute or nothing: `data-fill="checked:soc-2"`. The build collects the marked pages into the manifest; the gate replaces every mark.
 */
export const textMark = (name: string): string => `⟦${name}⟧`;
export const attributeMark = (name: string): Record<'data-fill', string> => ({ 'data-fill': name });

/** The request form's fields, in the order they stand; the marks of its template are made of these names. */
export const REQUEST_TEXT_MARKS = {
  title: 'title',
  summary: 'summary',
  value: (field: string) => `value:${field}`,
  error: (field: string) => `error:${field}`,
} as const;
export const REQUEST_ATTRIBUTE_MARKS = {
  /** Becomes `aria-invalid` and `aria-describedby` when the field has a fault. */
  invalid: (field: string) => `invalid:${field}`,
  /** Becomes `checked` when the document is chosen. */
  checked: (document: string) => `checked:${document}`,
} as const;
