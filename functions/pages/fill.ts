const MARK = /⟦([^⟦⟧]{1,200})⟧|\s?data-fill="([^"]{1,200})"/g;

/**
 * A page of the site with its marks replaced, in one pass, so that a visitor who types a mark types text.
 * `text` holds markup that is already safe; `attributes` whole attributes. A mark without a value becomes nothing.
 */
export function fill(template: string, text: Record<string, string>, attributes: Record<string, string> = {}): string {
  const words = new Map(Object.entries(text));
  const marks = new Map(Object.entries(attributes));
  return template.replace(MARK, (_, word: string | undefined, mark: string | undefined) => {
    if (word !== undefined) return words.get(word) ?? '';
    const attribute = marks.get(mark ?? '');
    return attribute ? ` ${attribute}` : '';
  });
}
