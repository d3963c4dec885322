/**
 * The MDN HTTP Observatory's scoring, re-implemented from its published rules: the tests, the results and their points of
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring (algorithm 4), and the points for the two further
 * cross-origin headers of https://github.com/mdn/mdn-http-observatory/pull/498 (algorithm 6).
 * Not scored here, because they are about the place and not the answer: the redirect from http and the HSTS preload list (0 each).
 */
export interface Answer {
  /** The address as the public would use it, with https. */
  url: string;
  headers: Headers;
  body: string;
}

type Points = Record<string, number>;

const BROAD = /^(?:\*|ftp:|https?:(?:\/\/\*(?:\.\*)?)?)$/;
const LOOSE = new Set(["'unsafe-inline'", 'data:']);

/** A policy's directives, the first of a name counting; throws when one stands twice, which the Observatory calls invalid. */
function directivesOf(policy: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (name === '') continue;
    if (found.has(name)) throw new Error(`${name} stands twice`);
    found.set(name, sources.length === 0 && name.endsWith('-src') ? ["'none'"] : sources);
  }
  return found;
}

function contentPolicy(policy: string | null): number {
  if (policy === null) return -25;
  let csp: Map<string, string[]>;
  try {
    // A comma parts two policies (RFC 9110 §5.3), both enforced: this site sends one.
    if (policy.includes(',')) throw new Error('more than one policy');
    csp = directivesOf(policy);
  } catch {
    return -25;
  }
  const sources = (name: string) => csp.get(name) ?? csp.get('default-src') ?? ['*'];
  const script = sources('script-src');
  const style = sources('style-src');
  const insecure = (list: string[]) => list.some((one) => /^(?:http|ftp):/.test(one));
  const passive = [...sources('img-src'), ...sources('media-src')];
  const active = [...csp].filter(([name]) => name !== 'img-src' && name !== 'media-src').flatMap(([, list]) => list);
  if (script.some((one) => BROAD.test(one) || LOOSE.has(one)) || sources('object-src').some((one) => BROAD.test(one)))
    return -20;
  if (insecure(active)) return -20;
  if ([...script, ...style].includes("'unsafe-eval'")) return -10;
  if (insecure(passive)) return -10;
  if (style.some((one) => BROAD.test(one) || LOOSE.has(one))) return 0;
  return csp.get('default-src')?.join() === "'none'" ? 10 : 5;
}

function cookies(headers: Headers, hsts: number): number {
  const set = headers.getSetCookie();
  if (set.length === 0) return 0;
  let worst = 5;
  for (const cookie of set) {
    const [name = '', ...rest] = cookie.split(';').map((one) => one.trim());
    const has = (attribute: RegExp) => rest.some((one) => attribute.test(one));
    const session = /login|sess/i.test(name.split('=')[0] ?? '');
    if (has(/^samesite$/i) || has(/^samesite=(?!lax$|strict$|none$)/i)) worst = Math.min(worst, -20);
    if (!has(/^secure$/i)) worst = Math.min(worst, hsts >= 0 ? (session ? -10 : -5) : session ? -40 : -20);
    if (session && !has(/^httponly$/i)) worst = Math.min(worst, -30);
    if (!has(/^samesite=/i)) worst = Math.min(worst, 0);
  }
  return worst;
}

function strictTransport(value: string | null): number {
  if (value === null) return -20;
  const seconds = /^max-age="?(\d+)"?(?:;|$)/i.exec(value.trim())?.[1];
  if (seconds === undefined) return -20;
  return Number(seconds) >= 15_768_000 ? 0 : -10;
}

function integrity({ url, headers, body }: Answer): number {
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/.test(headers.get('content-type') ?? 'text/html')) return 0;
  const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  let best = 0;
  for (const tag of scripts) {
    const src = /\ssrc="([^"]*)"/.exec(tag)?.[1];
    if (src === undefined) continue;
    const digest = /\sintegrity="[^"]+"/.test(tag);
    if (src.startsWith('//') || new URL(src, url).origin !== new URL(url).origin) {
      const secure = src.startsWith('https:');
      if (!digest || !secure) return secure ? -5 : digest ? -20 : -50;
    }
    if (digest && url.startsWith('https:')) best = 5;
  }
  return best;
}

const oneOf = (value: string | null, points: Points, absent: number, unknown: number): number =>
  value === null ? absent : (points[value.trim().toLowerCase()] ?? unknown);

const REFERRER: Points = {
  ...Object.fromEntries(
    ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].map((one) => [one, 5]),
  ),
};

function framing(headers: Headers): number {
  if (/(?:^|;)\s*frame-ancestors\s/i.test(headers.get('content-security-policy') ?? '')) return 5;
  return oneOf(headers.get('x-frame-options'), { deny: 0, sameorigin: 0 }, -20, -20);
}

function sharing(headers: Headers): number {
  const origin = headers.get('access-control-allow-origin');
  return origin !== null && origin !== '*' && headers.get('access-control-allow-credentials') === 'true' ? -50 : 0;
}

const EXTRA_CREDIT_FROM = 90;

/** The score of one answer, and what each test gave. Extra credit counts only when the rest is worth 90 or more. */
export function observe(answer: Answer, algorithm: 4 | 6): { score: number; points: Points } {
  const { headers } = answer;
  const hsts = strictTransport(headers.get('strict-transport-security'));
  const points: Points = {
    'content-security-policy': contentPolicy(headers.get('content-security-policy')),
    cookies: cookies(headers, hsts),
    'cross-origin-resource-sharing': sharing(headers),
    'referrer-policy': oneOf(headers.get('referrer-policy'), REFERRER, 0, -5),
    'strict-transport-security': hsts,
    'subresource-integrity': integrity(answer),
    'x-content-type-options': oneOf(headers.get('x-content-type-options'), { nosniff: 0 }, -5, -5),
    'x-frame-options': framing(headers),
    'cross-origin-resource-policy': oneOf(
      headers.get('cross-origin-resource-policy'),
      { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 },
      0,
      -5,
    ),
    ...(algorithm === 4
      ? {}
      : {
          'cross-origin-opener-policy': oneOf(
            headers.get('cross-origin-opener-policy'),
            { 'same-origin': 10, 'same-origin-allow-popups': 10, 'noopener-allow-popups': 10, 'unsafe-none': 0 },
            0,
            -5,
          ),
          'cross-origin-embedder-policy': oneOf(
            headers.get('cross-origin-embedder-policy'),
            { 'require-corp': 10, credentialless: 10, 'unsafe-none': 0 },
            0,
            -5,
          ),
        }),
  };
  const all = Object.values(points);
  const plain = 100 + all.filter((one) => one < 0).reduce((sum, one) => sum + one, 0);
  const full = 100 + all.reduce((sum, one) => sum + one, 0);
  return { score: Math.max(0, plain >= EXTRA_CREDIT_FROM ? full : plain), points };
}
