import type { Feed, FeedEntry } from './feed.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { element, xmlText } from './xml.ts';

/** RFC 3339, at the start of the day in UTC: content knows days, not hours. */
export const moment = (day: string): string => `${day}T00:00:00Z`;

const textElement = (name: string, text: string, attributes = {}): string => element(name, attributes, xmlText(text));

const entry = ({ id, url, title, date, kind, html }: FeedEntry): string =>
  element('entry', {}, [
    textElement('id', id),
    textElement('title', title),
    textElement('published', moment(date)),
    textElement('updated', moment(date)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('category', { term: kind }),
    textElement('content', html, { type: 'html' }),
  ]);

/** RFC 4287: newest first, every entry whole. */
export function atom({ id, language, title, subtitle, home, self, author, entries, updated }: Feed): string {
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    textElement('id', id),
    textElement('title', title),
    textElement('subtitle', subtitle),
    textElement('updated', moment(updated)),
    element('author', {}, [textElement('name', author.name), textElement('uri', author.url)]),
    element('link', { rel: 'self', type: MEDIA_TYPES.atom.split(';')[0], href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    textElement('generator', 'Vouchsafe'),
    ...entries.map(entry),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`;
}
