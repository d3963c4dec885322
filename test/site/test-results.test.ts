import { describe, expect, test } from 'vitest';
import { compliance } from '../../src/schemas/compliance.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { frameworkPage } from '../../src/site/models/framework.ts';
import { plainText } from '../../src/site/said.ts';
import { openSite } from '../../src/site/site.ts';
import { baseTree } from '../claims/check/base-tree.ts';

const TESTED = { name: 'Penetration test', kind: 'assessment', summary: 'A test.', completed: '2026-09-18' };
/** What its page says under the heading of its results; null where there is no such heading. */
function said(of: Record<string, unknown>): string[] | null {
  const tree = baseTree();
  tree.compliance = [{ id: 'pentest', data: compliance.parse({ ...TESTED, ...of }), body: '', file: '' } as never];
  const site = openSite({ tree, today: '2026-11-21', language: 'en', base: '' });
  const [one] = frameworks(site);
  const section =
    one &&
    frameworkPage(site, one)
      .sections.flat()
      .find(({ id }) => id === 'findings');
  if (!section) return null;
  return section.blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.facts.map(({ label, said: text }) => `${label}: ${plainText(text)}`)
      : block.kind === 'said'
        ? [plainText(block.said)]
        : [],
  );
}
const BY = { by: 'Example Offensive Security Ltd' };

describe('a test by somebody else', () => {
  test('tells its findings by severity, the worst first, and until when they are fixed', () => {
    const findings = {
      low: { found: 4, open: 2, by: '2027-01-29' },
      critical: 0,
      high: { found: 1, open: 0, by: '2026-09-11' },
      medium: { found: 3, open: 0, by: '2026-10-30' },
      informational: 6,
    };
    expect(said({ ...BY, findings })?.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Critical: None',
      'High: 1, fixed by 11 September 2026',
      'Medium: 3, all fixed by 30 October 2026',
      'Low: 4, 2 still open, due to be fixed by 29 January 2027',
      'Informational: 6',
    ]);
  });
  test('claims no fix that is not stated', () => {
    expect(said({ ...BY, findings: { high: 2, low: { found: 1, open: 1 } } })).toEqual([
      'High: 2; fixes not stated',
      'Low: 1, 1 still open',
    ]);
  });
  test('says that its result is not stated', () => {
    expect(said(BY)).toEqual(['The number of findings and their severity aren’t stated here.']);
    expect(said({ ...BY, findings: {} })).toEqual(['The number of findings and their severity aren’t stated here.']);
  });
});

test('a self-assessment, or one that is not done, has no findings to state', () => {
  expect(said({ by: baseTree().company.data.name })).toBeNull();
  expect(said({ ...BY, completed: undefined })).toBeNull();
});

test('no more can be open than were found', () => {
  const of = (open: number) => compliance.safeParse({ ...TESTED, findings: { high: { found: 1, open } } });
  expect(of(1).success).toBe(true);
  expect(of(2).error?.issues).toMatchObject([{ message: 'open-findings' }]);
});
