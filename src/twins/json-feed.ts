import { moment } from './atom.ts';
import type { Feed } from './feed.ts';

/** Only whole addresses are URLs there; without one the key is left out. */
const whole = (address: string): string | undefined => (address.startsWith('/') ? undefined : address);

/** https://www.jsonfeed.org/version/1.1/; what it has no word for stands under `_vouchsafe`. */
export const jsonFeed = ({ title, subtitle, language, home, self, author, entries }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description: subtitle,
  home_page_url: whole(home),
  feed_url: whole(self.replace(/\.xml$/, '.json')),
  language,
  authors: [author],
  items: entries.map(({ id, url, title: headline, date, kind, html, text, subprocessor }) => ({
    id,
    url: whole(url),
    title: headline,
    content_html: html,
    content_text: text,
    date_published: moment(date),
    tags: [kind],
    _vouchsafe: { kind, subprocessor: subprocessor ?? null },
  })),
});
