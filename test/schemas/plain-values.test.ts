import { expect, it } from 'vitest';
import { z } from 'zod';
import { isBareName } from '../../functions/adapters/vault/bare-name.ts';
import { document } from '../../src/schemas/document.ts';
import { email, httpsUrl, publicUrl } from '../../src/schemas/primitives.ts';
import { repair } from '../../src/source/repair.ts';

const accepts = (schema: z.ZodType, value: unknown): boolean => z.safeParse(schema, value).success;
const messages = (schema: z.ZodType, value: unknown): string[] | undefined =>
  z.safeParse(schema, value).error?.issues.map(({ message }) => message);

it.each(['Security overview (2026).pdf', 'über-uns.PDF', 'A b - c_d.pdf', '2026.pdf'])('a file: %s', (file) => {
  expect(accepts(document, { title: 'T', kind: 'other', access: 'public', file })).toBe(true);
  expect(isBareName(file)).toBe(true);
});
it.each([
  '(1).pdf',
  ' a.pdf',
  '.a.pdf',
  'a/b.pdf',
  '..\\a.pdf',
  'a?.pdf',
  'a%20b.pdf',
  'a\u00a0b.pdf',
  'a\tb.pdf',
  'a.doc',
])('no file: %s', (file) => {
  expect(accepts(document, { title: 'T', kind: 'other', access: 'public', file })).toBe(false);
  if (file !== 'a.doc') expect(isBareName(file)).toBe(false);
});

it('an address for readers holds no space and no user', () => {
  expect(messages(httpsUrl, 'https://status.n.example/our page')).toEqual(['plain-address']);
  expect(messages(httpsUrl, 'https://ada:key@status.n.example/')).toEqual(['plain-address']);
  expect(messages(publicUrl, 'https://ada@n.example/trust')).toEqual(['plain-address']);
  for (const good of ['https://n.example/@ada', 'https://n.example/?to=a@n.example', 'https://n.example/our%20page'])
    expect(messages(httpsUrl, good)).toBeUndefined();
});

it('an address that is no web address is not repaired as one', () => {
  expect(repair('mailto:security@n.example', email)).toBe('security@n.example');
  expect(repair('https://n.example/trust?x=1', publicUrl)).toBe('https://n.example/trust');
});
