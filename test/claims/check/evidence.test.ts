import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import tools from '../../../src/claims/check/lexicon/audit-tools.json' with { type: 'json' };
import { toolVendor } from '../../../src/claims/check/lexicon/audit-tools.ts';
import { baseFiles, baseTree, iso, soc2, TODAY } from './base-tree.ts';
import type { Row } from './row.ts';
import { auditorOf, documentAt, EVIDENCE, OPINION, onlyTypeOne, reportAt } from './rows-evidence.ts';
import { typeTwo } from './rows-report-dates.ts';

const findings = (bend: Row[2], today = TODAY) => {
  const [tree, files] = [baseTree(), baseFiles()];
  bend(tree, files);
  return checkClaims(tree, { today, files }).findings;
};
const evidence = (bend: Row[2], today = TODAY) =>
  findings(bend, today)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('VS-E'));

describe('what readers ask of a report first', () => {
  it.each(EVIDENCE)('%s → %s', (_, code, bend) => {
    expect(evidence(bend)).toContain(code);
  });

  it.each<[string, Row[2]]>([
    [
      'a German firm without a peer review of the AICPA',
      (tree) =>
        Object.assign(auditorOf(tree), {
          license: { number: '150000417', jurisdiction: 'DE' },
          peerReview: undefined,
        }),
    ],
    [
      'a license in words of another country',
      (tree) => Object.assign(auditorOf(tree), { license: 'ICAEW C000417', peerReview: undefined }),
    ],
    [
      'a firm of long ago that nobody can look up',
      (tree) => Object.assign(reportAt(tree, 2), { auditor: { name: 'Example Assurance LLP' } }),
    ],
    ['an auditor that may not be named', (tree) => Object.assign(typeTwo(tree), { auditor: undefined })],
    ['a firm whose name begins alike', (tree) => Object.assign(auditorOf(tree), { name: 'Vantage Assurance LLP' })],
    ['a site that ends alike', (tree) => Object.assign(auditorOf(tree), { url: 'https://notvanta.com/' })],
    ['a list of no exceptions', (tree) => Object.assign(typeTwo(tree), { exceptions: [] })],
    ['exceptions not stated', (tree) => Object.assign(typeTwo(tree), { exceptions: undefined })],
    [
      'a document dated on the day of the report',
      (tree) => Object.assign(documentAt(tree, 'soc-2-type-2-2026'), { issued: '2026-08-14' }),
    ],
    [
      'one file for two products on one day',
      (tree) => {
        const [one] = soc2(tree).reports;
        if (one) soc2(tree).reports.splice(1, 0, { ...one, systems: ['Another'] });
      },
    ],
    [
      'one file for reports on different products',
      (tree) => {
        reportAt(tree, 0).systems = ['Northwind Cloud API'];
        Object.assign(reportAt(tree, 1), { systems: ['Northwind Cloud Dashboard'], document: 'soc-2-type-2-2026' });
      },
    ],
    [
      'two opinions that differ in their days alone',
      (tree) => {
        reportAt(tree, 0).opinionText = OPINION.replaceAll('2025', '2026').replaceAll('2024', '2025');
        reportAt(tree, 1).opinionText = OPINION;
      },
    ],
    [
      'a hash that is the file’s',
      (tree, files) => {
        documentAt(tree, 'soc-2-type-2-2026').sha256 = 'ab'.repeat(32);
        for (const file of files.private) if (file.name.includes('2026')) file.sha256 = 'ab'.repeat(32);
      },
    ],
    [
      'a hash whose file lies elsewhere',
      (tree, files) => {
        documentAt(tree, 'soc-2-type-2-2026').sha256 = 'ab'.repeat(32);
        files.private.length = 0;
      },
    ],
  ])('leaves alone %s', (_, bend) => {
    expect(evidence(bend)).toEqual([]);
  });

  it('tells what is missing, and whether the firm is known to be American', () => {
    const told = (change: object) =>
      findings((tree) => Object.assign(auditorOf(tree), change)).find(({ code }) => code === 'VS-E01')?.facts;
    const bare = { license: undefined, peerReview: undefined };
    expect(told(bare)).toEqual({ missing: 'both', american: false });
    expect(told({ ...bare, name: 'Example CPAs PLLC' })).toEqual({ missing: 'both', american: true });
    expect(told({ peerReview: undefined })).toEqual({ missing: 'peer-review', american: true });
    expect(told({ ...bare, name: 'Example Prüfung GmbH' })).toEqual({ missing: 'license', american: false });
    expect(told({ license: undefined })).toEqual({ missing: 'license', american: false });
  });

  it('names a firm once in a file, however many reports it signed', () => {
    const all = findings((tree) => {
      for (const report of soc2(tree).reports) report.auditor = { ...report.auditor, name: 'Vanta' };
    });
    expect(all.filter(({ code }) => code === 'VS-E02')).toHaveLength(1);
  });

  it('stops only what no date and no reading can make true', () => {
    const severity = new Map(EVIDENCE.flatMap(([, , bend]) => findings(bend).map((one) => [one.code, one.severity])));
    const errors = [...severity].filter(([code, is]) => code.startsWith('VS-E') && is === 'error');
    expect(errors.map(([code]) => code).toSorted()).toEqual(['VS-E03', 'VS-E05', 'VS-E09']);
  });

  it('counts a Type 1 for a year, and then asks for more', () => {
    const bend: Row[2] = (tree) => {
      onlyTypeOne(tree);
      soc2(tree).bridgeLetters.length = 0;
    };
    expect(evidence(bend, '2025-03-29')).toEqual([]);
    expect(evidence(bend, '2025-03-30')).toEqual(['VS-E07']);
  });

  it('says nothing more of what was withdrawn', () => {
    const withdrawn = { on: '2026-10-01', why: 'The auditor withdrew it.' };
    const bend: Row[2] = (tree) => {
      onlyTypeOne(tree);
      Object.assign(soc2(tree), { withdrawn, bridgeLetters: [] });
      iso(tree);
    };
    expect(evidence(bend)).toEqual([]);
  });
});

describe('the list of audit tools', () => {
  it('has a name, a domain and a source for each, and each is found by both', () => {
    for (const { name, domain, source } of tools.vendors) {
      expect(source, name).toMatch(/https:\/\/\S+/);
      expect(toolVendor({ name })).toBe(name);
      expect(toolVendor({ name: 'Example', url: `https://www.${domain}/about` })).toBe(name);
    }
  });
});
