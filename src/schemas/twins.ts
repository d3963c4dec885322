import { markdownOf, TWINS } from './addresses.ts';

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
  /** https://www.iana.org/assignments/media-types/application/zip */
  zip: 'application/zip',
} as const;

/** What each twin is, by its name in the table of addresses; the sitemaps and robots.txt are for crawlers and served as any file. */
const TWIN_TYPES = {
  trust: MEDIA_TYPES.json,
  trustSchema: MEDIA_TYPES.schema,
  llms: MEDIA_TYPES.text,
  faqCsv: MEDIA_TYPES.csv,
  faqJson: MEDIA_TYPES.json,
  answers: MEDIA_TYPES.json,
  answersEveryday: MEDIA_TYPES.json,
  answersFirst: MEDIA_TYPES.json,
  answersLanguages: MEDIA_TYPES.json,
  answersRows: MEDIA_TYPES.json,
  subprocessorsCsv: MEDIA_TYPES.csv,
  subprocessorsJson: MEDIA_TYPES.json,
  feed: MEDIA_TYPES.atom,
  feedJson: MEDIA_TYPES.jsonFeed,
  subprocessorsFeed: MEDIA_TYPES.atom,
  calendar: MEDIA_TYPES.calendar,
  securityTxt: MEDIA_TYPES.text,
  pack: MEDIA_TYPES.zip,
} as const satisfies Record<Exclude<keyof typeof TWINS, 'sitemap' | 'sitemapPart' | 'robots'>, string>;

/**
 * Every twin's address without base (`*` stands for any path) and its media type, for header files: static hosts go by the ending of
 * the file's name and would say less. These addresses alone are open to pages of other origins (CORS).
 */
export const TWIN_ADDRESSES: readonly { address: string; type: string }[] = [
  ...Object.entries(TWIN_TYPES).map(([name, type]) => ({ address: TWINS[name as keyof typeof TWIN_TYPES], type })),
  { address: markdownOf('/*/'), type: MEDIA_TYPES.markdown },
  { address: markdownOf('/'), type: MEDIA_TYPES.markdown },
];

/** The media type of a twin's address, or null for any other address. */
export function twinType(address: string): string | null {
  const found = TWIN_ADDRESSES.find(({ address: pattern }) =>
    pattern.startsWith('/*') ? address.endsWith(pattern.slice(2)) : address === pattern,
  );
  return found?.type ?? null;
}
