/** What would leave the folder, or show a name as another: separators, controls, direction overrides. */
const MISLEADING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\ufffe\uffff]/gu;
const plainName = (name: string): string =>
  name.replace(MISLEADING, '').replace(/[/\\]/g, '-').replace(/^\.+/, '').trim() || 'document.pdf';

/** RFC 6266 §4.3 with RFC 8187: plain ASCII for old programs, UTF-8 for the rest. */
export function attachment(title: string): string {
  const name = plainName(title);
  const ascii =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%/]/g, '-')
      .trim() || 'document.pdf';
  const coded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${coded}`;
}
