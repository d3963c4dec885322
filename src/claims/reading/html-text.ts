import { tagsIn } from '../../body/tags.ts';

const QUOTED_IN_HTML = new Set(['code', 'pre', 'blockquote', 'q']);
/** `<!doctype>`, `<?…>` and the like, which are no tags. */
const OTHER_TAG = /<[^<>]*>/g;
const blank = (found: string): string => ' '.repeat(found.length);
/** What a piece of HTML says, its tags and what stands in code or a quotation turned to spaces. */
export function withoutTags(html: string): string {
  const tags = tagsIn(html);
  /** Where each quotation ends for good. */
  const ends = new Map(tags.flatMap((tag) => (tag.closes ? [[tag.name.toLowerCase(), tag.offset] as const] : [])));
  let text = '';
  let at = 0;
  let until: string | undefined;
  for (const { name: written, text: tag, offset, closes } of tags) {
    const name = written.toLowerCase();
    const upTo = offset + tag.length;
    if (until === undefined) {
      text += html.slice(at, offset).replace(OTHER_TAG, blank) + ' '.repeat(tag.length);
      if (!closes && QUOTED_IN_HTML.has(name) && (ends.get(name) ?? -1) > offset) until = name;
    } else {
      text += ' '.repeat(upTo - at);
      if (closes && name === until) until = undefined;
    }
    at = upTo;
  }
  return text + html.slice(at).replace(OTHER_TAG, blank);
}
