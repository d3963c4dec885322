/** The media type of each machine-readable twin, by the ending of its address. Text is UTF-8 throughout. */
export const MEDIA_TYPES = {
  /** RFC 8259 */
  json: 'application/json; charset=utf-8',
  /** https://json-schema.org/draft/2020-12/json-schema-core#section-14.1 */
  schema: 'application/schema+json; charset=utf-8',
  /** RFC 7763 */
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  /** RFC 7111 */
  csv: 'text/csv; charset=utf-8; header=present',
  /** RFC 4287 §8 */
  atom: 'application/atom+xml; charset=utf-8',
  /** https://www.jsonfeed.org/version/1.1/#mime-type */
  jsonFeed: 'application/feed+json; charset=utf-8',
  /** RFC 5545 §8.1 */
  calendar: 'text/calendar; charset=utf-8',
} as const;

/**
 * Every twin's address (`*` stands for any path) and its media type, for header files: static hosts go by the ending of the
 * file's name and would say less. These addresses alone are open to pages of other origins (CORS).
 */
export const TWIN_ADDRESSES: readonly { address: string; type: string }[] = [
  { address: '/trust.json', type: MEDIA_TYPES.json },
  { address: '/trust.schema.json', type: MEDIA_TYPES.schema },
  { address: '/llms.txt', type: MEDIA_TYPES.text },
  { address: '/faq.csv', type: MEDIA_TYPES.csv },
  { address: '/faq.json', type: MEDIA_TYPES.json },
  { address: '/subprocessors.csv', type: MEDIA_TYPES.csv },
  { address: '/subprocessors.json', type: MEDIA_TYPES.json },
  { address: '/feed.xml', type: MEDIA_TYPES.atom },
  { address: '/feed.json', type: MEDIA_TYPES.jsonFeed },
  { address: '/subprocessors/feed.xml', type: MEDIA_TYPES.atom },
  { address: '/calendar.ics', type: MEDIA_TYPES.calendar },
  { address: '/.well-known/security.txt', type: MEDIA_TYPES.text },
  { address: '/*/index.md', type: MEDIA_TYPES.markdown },
  { address: '/index.md', type: MEDIA_TYPES.markdown },
];

/** The media type of a twin's address, or null for any other address. */
export function twinType(address: string): string | null {
  const found = TWIN_ADDRESSES.find(({ address: pattern }) =>
    pattern.startsWith('/*') ? address.endsWith(pattern.slice(2)) : address === pattern,
  );
  return found?.type ?? null;
}
