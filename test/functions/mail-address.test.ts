import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';

const takes = (text: unknown): boolean => v.is(mailAddress('email'), text);

test.each([
  'ada@buyer.example',
  'ada.byron+reports@mail.buyer.example',
  "o'neil@buyer.example",
  'A_B-1@xn--bcher-kva.example',
  `${'a'.repeat(EMAIL_MAX_CHARS - '@b.example'.length)}@b.example`,
])('%s is one', (text) => expect(takes(text)).toBe(true));

test.each([
  '',
  'ada',
  'ada@buyer',
  '@buyer.example',
  '.ada@buyer.example',
  'ada.@buyer.example',
  'a..b@buyer.example',
  'ada@-buyer.example',
  'ada@buyer-.example',
  'ada@buyer..example',
  'ada@buyer.example.',
  'ada@buyer.example, eve@buyer.example',
  'ada@buyer.example\nbcc: eve@buyer.example',
  '<ada@buyer.example>',
  'ada@[192.0.2.1]',
  `${'a'.repeat(EMAIL_MAX_CHARS)}@b.example`,
  7,
])('%j is none', (text) => expect(takes(text)).toBe(false));

test('a long one that is none is refused at once', () => {
  const started = performance.now();
  for (const text of [`a@${'a'.repeat(60_000)}`, `${'a.'.repeat(30_000)}@`, `a@${'a-'.repeat(30_000)}`])
    expect(takes(text)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
