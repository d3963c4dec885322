import { expect, test } from 'vitest';
import { GATE, TWINS } from '../../src/schemas/addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { machineLinks } from '../../src/schemas/machine-links.ts';

/** RFC 8288 §3, as far as ours goes: targets without commas. */
const read = (header: string): Record<string, string> =>
  Object.fromEntries(
    header.split(', ').map((one) => {
      const [, target = '', relation = ''] = /^<([^>]+)>; rel=([a-z-]+)$/.exec(one) ?? [];
      return [relation, target];
    }),
  );

test.each(['', '/trust'])('pages lead programs to what is for them, under the base “%s”', (base) => {
  expect(read(machineLinks(base))).toEqual({
    'service-desc': base + GATE.openApi,
    'service-doc': base + TWINS.llms,
    'api-catalog': base + GATE.apiCatalog,
  });
  for (const address of ['/', '/faq/', '/faq/index.md', '/trust.json', '/llms.txt'])
    expect([address, staticHeaders(address, base).link]).toEqual([address, machineLinks(base)]);
});

test('what the gate answers to one reader leads nowhere', () => {
  expect(headersFor('gate').link).toBeUndefined();
});
