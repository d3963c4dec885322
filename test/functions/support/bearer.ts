import type { Rig } from './make-app.ts';
import { SITE } from './make-app.ts';
import type { Visitor } from './visitor.ts';

/** Creates a token on a reader's shelf; the secret as it is shown. */
export async function bearerFrom(visitor: Visitor): Promise<{ secret: string; text: string }> {
  const { text } = await visitor.post('/access/tokens', {});
  const secret = /vsb_[\w-]{43}/.exec(text)?.[0];
  if (secret === undefined) throw new Error(`no token on the page: ${text}`);
  return { secret, text };
}

/** A program: no cookies, no Fetch Metadata, any Accept. */
export const program =
  (rig: Rig, secret: string | null) =>
  (method: 'GET' | 'POST', path: string, more: HeadersInit = {}) =>
    rig.app.request(SITE + path, {
      method,
      headers: { ...(secret === null ? {} : { authorization: `Bearer ${secret}` }), accept: '*/*', ...more },
    });
