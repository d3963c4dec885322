import { describe, expect, it } from 'vitest';
import { checkSection } from '../../src/site/checking.ts';
import { frameworks } from '../../src/site/frameworks.ts';
import { plainText } from '../../src/site/said.ts';
import { type FileKnown, openSite } from '../../src/site/site.ts';
import { baseTree, soc2, TODAY } from '../claims/check/base-tree.ts';

type Tree = ReturnType<typeof baseTree>;
const HASH = 'ab'.repeat(32);
const FILES = new Map<string, FileKnown>([
  ['soc-2-type-2-2026', { sha256: HASH, pages: 112 }],
  ['iso-27001-certificate', { sha256: HASH }],
]);

/** What the section of a framework says, by the name of what is checked; null where there is no section. */
function said(id: string, bend: (tree: Tree) => void = () => {}, files = FILES): Record<string, string> | null {
  const tree = baseTree();
  bend(tree);
  const site = openSite({ tree, today: TODAY, language: 'en', base: '/trust', files });
  const one = frameworks(site).find((each) => each.id === id);
  const [section] = one ? checkSection(site, one) : [];
  const [block] = section?.blocks ?? [];
  if (block?.kind !== 'list') return null;
  return Object.fromEntries(
    block.items.map((item) => [plainText(item.said), (item.told ?? []).map((part) => plainText(part.said)).join(' ')]),
  );
}
const withAuditor = (change: object) => (tree: Tree) => {
  for (const report of soc2(tree).reports) Object.assign(report.auditor ?? {}, change);
};

describe('how to check a report', () => {
  it('names the register, the public file, whom to ask, the file and its hash, and the facts as data', () => {
    const all = said('soc-2');
    expect(Object.keys(all ?? {})).toEqual([
      'The auditor’s license',
      'Peer review',
      'The report',
      'The file',
      'These facts',
    ]);
    expect(all?.['The auditor’s license']).toBe(
      'Look up Example Assurance LLP in CPAverify. License: PAR-0417 (US-CA).',
    );
    expect(all?.['Peer review']).toMatch(/Pass, accepted 14 November 2024\. Search the AICPA Peer Review public file/);
    expect(all?.['The file']).toContain(`112 pages. SHA-256: ${HASH}`);
    for (const part of ['stamped', 'sha256sum file.pdf', 'shasum -a 256 file.pdf', 'Get-FileHash file.pdf'])
      expect(all?.['The file']).toContain(part);
  });

  it('leads to trust.json below the base', () => {
    const site = openSite({ tree: baseTree(), today: TODAY, language: 'en', base: '/trust' });
    const [one] = frameworks(site).filter(({ id }) => id === 'soc-2');
    expect(one && JSON.stringify(checkSection(site, one))).toContain('"href":"/trust/trust.json"');
  });

  it('says of what is not stated that it is not', () => {
    const bare = said('soc-2', withAuditor({ license: undefined, peerReview: undefined }));
    expect(bare?.['The auditor’s license']).toBe(
      'We don’t state the license of Example Assurance LLP. If it’s a US CPA firm, you can find it in CPAverify.',
    );
    expect(bare?.['Peer review']).toMatch(/If Example Assurance LLP is a US CPA firm/);
    expect(said('soc-2', withAuditor({ peerReview: undefined }))?.['Peer review']).toMatch(
      /We don’t state the latest review/,
    );
  });

  it('sends nobody to a register of another country', () => {
    const french = said(
      'soc-2',
      withAuditor({ license: { number: '417', jurisdiction: 'FR' }, peerReview: undefined }),
    );
    expect(french?.['The auditor’s license']).toMatch(
      /public register of the authority that licensed it\. .*417 \(FR\)/,
    );
    expect(Object.keys(french ?? {})).not.toContain('Peer review');
    const danish = said(
      'soc-2',
      withAuditor({ name: 'Example Revision ApS', license: undefined, peerReview: undefined }),
    );
    expect(danish?.['The auditor’s license']).toMatch(/Ask the firm who licensed it/);
  });

  it('links a peer review that is an address', () => {
    const peerReview = 'https://reviews.example/417';
    expect(said('soc-2', withAuditor({ peerReview }))?.['Peer review']).toMatch(
      /See the latest review of Example Assurance LLP, or search the AICPA/,
    );
  });

  it('says nothing of a file that nobody has read, and goes by what its entry states', () => {
    expect(Object.keys(said('soc-2', undefined, new Map()) ?? {})).not.toContain('The file');
    const stated = said(
      'soc-2',
      (tree) => {
        const found = tree.documents.find(({ id }) => id === 'soc-2-type-2-2026');
        Object.assign(found?.data ?? {}, { pages: 90 });
      },
      new Map(),
    );
    expect(stated?.['The file']).toMatch(/has 90 pages\. Your copy has your name on each page and the same number/);
    expect(stated?.['The file']).not.toContain('sha256sum');
  });

  it('is not there where no auditor is named, nor for what only the company says', () => {
    const unnamed = (tree: Tree) => {
      for (const report of soc2(tree).reports) delete report.auditor;
    };
    expect(said('soc-2', unnamed)).toBeNull();
    for (const id of ['gdpr', 'hipaa', 'penetration-test']) expect(said(id), id).toBeNull();
  });

  it('tells of one auditor once, however many products it examined', () => {
    const all = said('soc-2', (tree) => {
      const { reports } = soc2(tree);
      const [one] = reports;
      if (one) reports.splice(0, 3, { ...one, systems: ['A'] }, { ...one, systems: ['B'] });
      soc2(tree).bridgeLetters.length = 0;
    });
    expect(Object.keys(all ?? {})).toHaveLength(5);
  });
});

describe('how to check a certificate', () => {
  it('names the registers and the accreditor', () => {
    const all = said('iso-27001');
    expect(all?.['The certificate']).toBe(
      'Look up certificate EC-27001-0417 in IAF CertSearch. Not every certification body reports to every register.',
    );
    expect(all?.Accreditation).toMatch(/^Example Accreditation Council publishes/);
    expect(all?.['The file']).toContain(`SHA-256 of iso 27001 certificate: ${HASH}`);
    expect(all?.['The file']).not.toContain('stamped');
  });
});
