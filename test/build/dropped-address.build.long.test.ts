import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, copyOfDemo } from '../support/build.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { addLine } from './fixtures/add-line.ts';

const tree = await builtContent();
const { id, file: answer } = firstOf(tree.faqs, () => true, 'answer');

it('refuses to drop an address that was published, and leads an alias to its page', async () => {
  const root = copyOfDemo();
  const list = join(root, 'content/.published-addresses');
  writeFileSync(list, `/faq/earlier-${id}/\n`);
  const refused = await buildSite(root);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`/faq/earlier-${id}/`);
  expect(readdirSync(refused.dist)).toEqual([]);

  addLine(root, answer, `aliases: [earlier-${id}]`);
  const { code, output, dist } = await buildSite(root);
  expect([code, output]).toEqual([0, expect.stringMatching(/published-addresses: \d+ addresses added; commit it/)]);
  expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(`/faq/earlier-${id}/* /faq/${id}/:splat 301\n`);
  expect(readFileSync(list, 'utf8').split('\n')).toContain(`/faq/${id}/`);
});
