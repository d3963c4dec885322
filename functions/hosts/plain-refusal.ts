import { headersFor } from '../../src/schemas/headers.ts';

/** What is said where there is no request yet that a page could be an answer to. */
const SAID = {
  400: ['Bad Request', 'This request cannot be read', 'Check the address and try again.'],
  408: ['Request Timeout', 'The request took too long', 'Check your connection and try again.'],
  413: ['Content Too Large', 'The request is too large', 'Shorten what you sent and try again.'],
  417: ['Expectation Failed', 'The request expects what is not offered here', 'Send it without the Expect header.'],
  431: [
    'Request Header Fields Too Large',
    'The headers are too large',
    'Remove the cookies of this site and try again.',
  ],
  500: ['Internal Server Error', 'Something went wrong on our side', 'Try again in a minute.'],
} as const;
export type PlainStatus = keyof typeof SAID;

/** A page without anything of the site's, under the same headers as every answer of the gate. */
export function plainRefusal(
  status: PlainStatus,
  base = '',
): { reason: string; headers: Record<string, string>; body: string } {
  const [reason, title, what] = SAID[status];
  const body = `<!doctype html>\n<html lang="en">\n<title>${title}</title>\n<h1>${title}</h1>\n<p>${what}</p>\n</html>\n`;
  const headers = { ...headersFor('gate', base), 'content-type': 'text/html; charset=utf-8' };
  return { reason, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body };
}
