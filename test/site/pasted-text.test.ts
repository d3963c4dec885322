import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { sharePage } from '../../src/site/models/share.ts';
import { pastedText } from '../../src/site/pasted-text.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { pageMarkdown } from '../../src/twins/markdown/page.ts';

const content = async () => (await readContent('.')).tree ?? expect.fail('the demo content has faults');
const siteOn = async (today: string) => openSite({ tree: await content(), today, language: 'en', base: '' });

test('the claims of the day, each in a line with its address; short, dated, and the same on the page and in its twin', async () => {
  const site = await siteOn('2026-11-28');
  const text = pastedText(site);
  const lines = text.split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines[0]).toBe('Northwind Cloud, security and compliance as of 28 November 2026:');
  expect(text).toMatch(
    /^- .*SOC 2 Type 2.* is current through 30 June 2027.* https:\/\/trust\.northwind\.example\/compliance\/soc-2\/$/m,
  );
  for (const line of lines.filter((one) => one.startsWith('- '))) expect(line).toMatch(/ https:\/\/\S+\/$/);
  expect(pageMarkdown(site, sharePage(site))).toContain(`~~~text\n${text}\n~~~`);
});

test('what has lapsed is not told as held', async () => {
  const text = pastedText(await siteOn('2029-01-01'));
  expect(text).toContain('as of 1 January 2029');
  expect(text).not.toMatch(/is current through/);
});

test('a company with many claims sends some, and where the others are', async () => {
  const tree = await content();
  const [one] = tree.compliance;
  if (!one) throw new Error('no framework');
  tree.compliance = Array.from({ length: 15 }, (_, at) => ({ ...one, id: `f${at}` }));
  const lines = pastedText(openSite({ tree, today: '2026-11-28', language: 'en', base: '' })).split('\n');
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.join('\n')).toMatch(/And 9 more claims: https:\S+\/compliance\//);
});

test('`vouchsafe share` prints the same', async () => {
  const env = { ...process.env, TODAY: '2026-11-28', SITE_URL: '' };
  const printed = execFileSync(process.execPath, ['program/vouchsafe.ts', 'share'], { env, encoding: 'utf8' });
  expect(printed).toBe(`${pastedText(await siteOn('2026-11-28'))}\n`);
});
