import type { Context } from 'hono';

/** A stamped copy. Each is stamped anew: a piece of another copy would not fit, so `Range` is ignored (RFC 9110 §14.3). */
export const sendPdf = (c: Context, bytes: Uint8Array, disposition: string): Response =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-length': String(bytes.byteLength),
    'accept-ranges': 'none',
    'content-disposition': disposition,
  });
