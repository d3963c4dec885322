import { ASSETS, markdownOf, PAGES } from './addresses.ts';
import { machineLinks } from './machine-links.ts';
import { TWIN_ADDRESSES, twinType } from './twins.ts';

/**
 * The security headers of every answer, static and gate alike: the one source, from which the hosts' own files are written.
 * No `unsafe-*` anywhere; `'wasm-unsafe-eval'` on the search of all text alone, because Pagefind is WebAssembly.
 */
export type Surface = 'page' | 'search-text' | 'questionnaire' | 'asset' | 'badge' | 'preview' | 'gate';

/** Two years, as the preload list asks (hstspreload.org). */
const HSTS_SECONDS = 63_072_000;

const policy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const STRICT = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  // No text becomes script: browsers with Trusted Types refuse every such assignment (Trusted Types §4.1.2).
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};
/** What each surface may load (CSP level 3). */
const CONTENT_SECURITY_POLICY: Record<Surface, string> = {
  page: policy({ ...STRICT, 'connect-src': "'self'", 'manifest-src': "'self'" }),
  'search-text': policy({
    ...STRICT,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
  }),
  // Its script reads a reader's own file: it may load the published answers and robots.txt (the page's own policy names them), start one
  // worker, and send nothing.
  questionnaire: policy({
    ...STRICT,
    'connect-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'none'",
    'manifest-src': "'self'",
    'trusted-types': 'questionnaire',
  }),
  // A worker keeps to the policy that its script came with (CSP level 3 §3.1): it loads nothing.
  asset: policy({ 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" }),
  // Shown on other sites, as an image or as a page of its own, whose one script tells what has lapsed.
  badge: policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': '*',
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }),
  preview: policy({ 'default-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" }),
  gate: policy(STRICT),
};
/** What other sites may show inside their pages (Fetch, Cross-Origin-Resource-Policy). */
const FOR_OTHER_SITES: readonly Surface[] = ['badge', 'preview'];

const FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * Headers by surface, in lower case. The gate's answers are nobody's but the reader's: never stored. Under a base path the host is
 * another site's, whose own Strict-Transport-Security ours would replace for all of it (RFC 6797 §8.1): then we send none.
 */
export function headersFor(surface: Surface, base = ''): Record<string, string> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY[surface],
    ...(base === '' ? { 'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains; preload` } : {}),
    'x-content-type-options': 'nosniff',
    // Not left out: hosts whose rules only replace would send the one for all addresses (HTML §7.7 knows this value; `frame-ancestors` rules anyway).
    'x-frame-options': surface === 'badge' ? 'ALLOWALL' : 'DENY',
    // Not `no-referrer`: it would make the browser send `Origin: null` with our own forms (Fetch, "append a request Origin header").
    'referrer-policy': 'same-origin',
    'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': FOR_OTHER_SITES.includes(surface) ? 'cross-origin' : 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    ...(surface === 'gate' ? { 'cache-control': 'no-store' } : {}),
  };
}

/** The surface of a static address. */
function surfaceOf(address: string): Exclude<Surface, 'gate'> {
  if (address.startsWith(ASSETS.hashed)) return 'asset';
  if (address.startsWith(PAGES.questionnaire)) return 'questionnaire';
  if (address.startsWith(ASSETS.badges)) return 'badge';
  if (address.startsWith(ASSETS.previews)) return 'preview';
  return address.startsWith(PAGES.searchText) ? 'search-text' : 'page';
}

/** What a twin's address adds: its media type, and CORS open to every origin, for these addresses alone. None for other addresses. */
export function twinHeaders(address: string): Record<string, string> {
  const type = twinType(address);
  return type === null ? {} : { 'content-type': type, 'access-control-allow-origin': '*' };
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Every header that a static address is answered with, whoever serves it; `address` is written without its base. */
export function staticHeaders(address: string, base = ''): Record<string, string> {
  return {
    ...headersFor(surfaceOf(address), base),
    // Astro puts a digest of the content into these files' names, so that they never change.
    'cache-control': address.startsWith(ASSETS.hashed) ? IMMUTABLE : REVALIDATE,
    ...twinHeaders(address),
    link: machineLinks(base),
  };
}

/** Addresses that share their headers: one address, all under a folder, all with the same last part, or all of the site's. */
export interface HeaderRule {
  of: 'all' | 'folder' | 'name' | 'address';
  /** `/`, `/search-all/`, `index.md`, `/feed.xml`. */
  at: string;
  /** The whole set, not what it adds. */
  headers: Record<string, string>;
}

/**
 * `staticHeaders` as rules for other hosts' own files, under the base that the site is published at; from general to special: of those
 * that fit, the last one holds.
 */
export function headerRules(base: string): HeaderRule[] {
  const rule = (of: HeaderRule['of'], at: string, like = at): HeaderRule => ({
    of,
    at: of === 'name' ? at : base + at,
    headers: staticHeaders(like, base),
  });
  const twins = TWIN_ADDRESSES.map(({ address }) => address);
  return [
    rule('all', '/'),
    ...[PAGES.searchText, PAGES.questionnaire, ASSETS.searchIndex, ASSETS.hashed, ASSETS.badges, ASSETS.previews].map(
      (at) => rule('folder', at),
    ),
    ...twins.filter((one) => one.startsWith('/*/')).map((one) => rule('name', one.slice(3), one.replace('*', 'any'))),
    ...[
      ...twins.filter((one) => !one.includes('*')),
      markdownOf(PAGES.searchText),
      markdownOf(PAGES.questionnaire),
    ].map((at) => rule('address', at)),
  ];
}
