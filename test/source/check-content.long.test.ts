import { expect, it } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { quietTime } from '../support/pace.ts';
import { GOOD, withTree } from './tree-on-disk.ts';

it('reads and judges 1,000 FAQs in under 2 s of its own', async () => {
  const sso = GOOD['content/faqs/sso.mdx'] ?? '';
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`content/faqs/sso-${index}.mdx`, sso]));
  await withTree(many, async (root) => {
    const took = await quietTime(async () => {
      const { sources } = await checkContent(root, '2026-11-21');
      expect(sources.size).toBeGreaterThan(1000);
    });
    expect(took).toBeLessThan(2000);
  });
});
