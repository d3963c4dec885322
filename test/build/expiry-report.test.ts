import { describe, expect, it } from 'vitest';
import { expiryReport } from '../../src/build/expiry-report.ts';
import { contentRoot, SITE_ROOT } from '../../src/build/roots.ts';
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

describe('what a build says of the demo on 2027-05-01', () => {
  it('names what lapses within 90 days, the nearest first, and nothing that lapses later', async () => {
    const { tree } = await readContent(SITE_ROOT);
    if (!tree) throw new Error('the content cannot be read');
    const lines = expiryReport(tree, '2027-05-01').split('\n');
    const from = lines.indexOf('Lapses within 90 days of 1 May 2027:');
    expect(from).toBeGreaterThan(-1);
    const after = lines.slice(from + 1);
    const end = after.findIndex((line) => !line.startsWith('  '));
    const soon = end < 0 ? after : after.slice(0, end);
    expect(soon).toContain(
      '  in 60 days: The SOC 2 Type 2 report is current through 30 June 2027. (content/compliance/soc-2.mdx)',
    );
    expect(soon).toContain(
      '  in 60 days: security.txt expires on 30 June 2027 (RFC 9116 §2.5.5). (content/company.yaml)',
    );
    const days = soon.map((line) => Number(/^ {2}in (\d+) days?: /.exec(line)?.[1]));
    expect(days.every((left) => left >= 0 && left <= 90)).toBe(true);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(soon.join('\n')).not.toMatch(/ISO\/IEC 27001|Penetration test/);
  });
});
