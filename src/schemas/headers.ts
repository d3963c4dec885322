import { twinType } from './twins.ts';

/**
 * The security headers of every answer, static and gate alike: the one source, from which the hosts' own files are written.
 * No `unsafe-*` anywhere; `'wasm-unsafe-eval'` on the search page alone, because Pagefind is WebAssembly.
 */
export type Surface = 'page' | 'search' | 'gate';

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
};
/** What each surface may load (CSP level 3). */
const CONTENT_SECURITY_POLICY: Record<Surface, string> = {
  page: policy({ ...STRICT, 'connect-src': "'self'", 'manifest-src': "'self'" }),
  search: policy({
    ...STRICT,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
  }),
  gate: policy(STRICT),
};

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

/** Headers by surface, in lower case. The gate's answers are nobody's but the reader's: never stored. */
export function headersFor(surface: Surface): Record<string, string> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY[surface],
    'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains; preload`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not `no-referrer`: it would make the browser send `Origin: null` with our own forms (Fetch, "append a request Origin header").
    'referrer-policy': 'same-origin',
    'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    ...(surface === 'gate' ? { 'cache-control': 'no-store' } : {}),
  };
}

/** The surface of a static address. Pagefind's worker is held to the policy of its own file, so its folder counts as search. */
export const surfaceOf = (address: string): 'page' | 'search' =>
  /^\/(?:search|pagefind)\//.test(address) ? 'search' : 'page';

/** What a twin's address adds: its media type, and CORS open to every origin, for these addresses alone. None for other addresses. */
export function twinHeaders(address: string): Record<string, string> {
  const type = twinType(address);
  if (type === null) return {};
  return { 'content-type': type, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
}
