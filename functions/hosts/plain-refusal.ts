import { STATUS_CODES } from 'node:http';
import { headersFor } from '../../src/schemas/headers.ts';
import { DIRECTIONS, type Language } from '../../src/schemas/language.ts';
import { plainRefusalWords } from '../../src/words/plain-refusals.ts';

export type PlainStatus = keyof (typeof plainRefusalWords)['en'];

/** A page without anything of the site's, under the same headers as every answer of the gate. */
export function plainRefusal(
  status: PlainStatus,
  base: string,
  language: Language,
): { reason: string; headers: Record<string, string>; body: string } {
  const { title, what } = plainRefusalWords[language][status];
  const body = `<!doctype html>\n<html lang="${language}" dir="${DIRECTIONS[language]}">\n<title>${title}</title>\n<h1>${title}</h1>\n<p>${what}</p>\n</html>\n`;
  const headers = { ...headersFor('gate', base), 'content-type': 'text/html; charset=utf-8' };
  return {
    reason: STATUS_CODES[status] ?? '',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    body,
  };
}
