import { describe, expect, it } from 'vitest';
import { expiryReport } from '../../src/build/expiry-report.ts';
import { contentRoot } from '../../src/build/roots.ts';
import { readContent } from '../../src/source/read-content.ts';

describe('what a build says of answers that are due for review', () => {
  const dueOf = async (count: number) => {
    const { tree } = await readContent(contentRoot());
    const [faq] = tree?.faqs ?? [];
    if (!tree || !faq) throw new Error('the content cannot be read');
    const due = (at: number) => ({
      ...faq,
      id: `answer-${at}`,
      data: { ...faq.data, reviewBy: '2026-12-01' as const },
    });
    return expiryReport({ ...tree, faqs: Array.from({ length: count }, (_, at) => due(at)) }, '2026-11-21');
  };
  it('names each of a few', async () => {
    const report = await dueOf(20);
    expect(report.match(/is due for review by 1 December 2026/g)).toHaveLength(20);
    expect(report).not.toContain('more answers');
  });
  it('counts the rest of many, and leaves out nothing else', async () => {
    const [few, many] = [await dueOf(1), await dueOf(320)];
    expect(many.match(/is due for review by 1 December 2026/g)).toHaveLength(20);
    expect(many).toMatch(/\n {2}and 300 more answers are due for review by 1 December 2026\.$/);
    const others = few.split('\n').filter((line) => !line.includes('due for review'));
    expect(others.filter((line) => !many.includes(line))).toEqual([]);
  });
});
