import { attributesIn, type Tag, tagsIn } from './tags.ts';

/** A piece of HTML in which every tag is what `put` answers for it; what stands between stays as it is. */
export function rewriteTags(html: string, put: (tag: Tag) => string): string {
  let written = '';
  let at = 0;
  for (const tag of tagsIn(html)) {
    written += html.slice(at, tag.offset) + put(tag);
    at = tag.offset + tag.text.length;
  }
  return written + html.slice(at);
}

/** An opening tag with other attributes: `put` answers the value as it stands in HTML, or null for one that is left out. */
export function withAttributes(
  { name, attributes, closesItself }: Tag,
  put: (name: string, value: string) => string | null,
  as = name,
): string {
  const kept = attributesIn(attributes).flatMap(({ name: key, value }) => {
    const now = put(key, value);
    if (now === null) return [];
    return now === '' ? [` ${key}`] : [` ${key}="${now.replaceAll('"', '&quot;')}"`];
  });
  return `<${as}${kept.join('')}${closesItself ? '/' : ''}>`;
}
