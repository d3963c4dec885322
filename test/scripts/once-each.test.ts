import { expect, test } from 'vitest';
import { onceEach } from '../../src/scripts/once-each.ts';

test('is made once for each address, however many ask', async () => {
  const made: string[] = [];
  const get = onceEach(async (address) => made.push(address));
  await Promise.all([get('a'), get('b'), get('a'), get()]);
  await get('a');
  expect(made).toEqual(['a', 'b', '']);
});

test('what failed is made again once, for all who waited and ask again', async () => {
  let tries = 0;
  const get = onceEach(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return tries;
  });
  const patient = () => get('a').catch(() => get('a'));
  expect(await Promise.all([patient(), patient(), patient()])).toEqual([2, 2, 2]);
  expect(await get('a')).toBe(2);
});
