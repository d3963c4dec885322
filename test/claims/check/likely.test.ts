import { describe, expect, it } from 'vitest';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { codesIn } from './codes-in.ts';

/** Nothing of SOC 2 or ISO 27001 is held, and the company says so. */
const denied = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2' && id !== 'iso-27001');
  tree.company.data.notClaimed = ['SOC 2', 'ISO 27001'].map((claim) => ({ claim, why: 'We have not begun.' }));
};
/** Nothing is said of them at all. */
const unlisted = (tree: ContentTree): void => {
  tree.compliance = tree.compliance.filter(({ id }) => id !== 'soc-2' && id !== 'iso-27001');
};

describe('what most likely claims a scheme, though nothing in it says so by itself', () => {
  it.each([
    '- SOC 2 Type II\n- ISO 27001',
    'SOC 2 Type II · ISO 27001 · EU hosting',
    '**SOC 2 Type II**: An independent audit confirms how our controls work.',
    'Northwind Cloud maintains high standards with SOC 2 Type II and regular reviews.',
    'Access to the full SOC 2 report is included in every paid plan.',
    '## Certifications\n\n### ISO 27001\n\nWe renew it every three years.',
    'Northwind Cloud has successfully completed a SOC 2, Type 2 assessment evaluating the design of its controls.',
    '## Held today, on the roadmap, or required by law\n\n- Certified: ISO/IEC 27001:2022 (one site)',
  ])('is worth a look where the data denies it: %s', (text) => {
    expect(codesIn(text, denied)).toContain('VS-C01 warning');
  });

  it.each([
    'SOC 2 Type II requires a period of several months.',
    'ISO 27001 specifies how to run an information security management system.',
    'Learn more about SOC 2.',
    'Our controls are aligned with the SOC 2 criteria.',
    'Our features help teams that work toward SOC 2.',
    'Your own SOC 2 audit becomes easier with our logs.',
    'We keep our files with Amazon Web Services, whose data centers are certified for ISO 27001.',
    'Data rests in SOC 2 certified data centers of our hosting provider.',
    '## ISO 27001\n\nWe do not hold it.',
    '## Attestations\n\n### SOC 2 Type 2\n\nIn progress, expected in 2027.',
    '- ISO 27001: aligned controls; certificate in progress',
    '- **SOC 2 Type II**: our SOC 2 Type II audit is in progress.',
    '- ISO 27001: Controls in place; certification deferred',
    '- ISO 27001: In scope for the 2027 audit cycle.',
    '## Compliance posture\n\n**ISO 27001** — Architecture support\n\nNorthwind Cloud holds no ISO certificate today.',
    '- ISO 27001 certification: We are currently pursuing it and will say more in 2027.',
  ])('is no claim: %s', (text) => {
    expect(codesIn(text, denied).filter((code) => code.startsWith('VS-C0'))).toEqual([]);
  });

  it('is a plan where a certification is under way', () => {
    const given = (tree: ContentTree): void => {
      denied(tree);
      tree.company.data.notClaimed = [{ claim: 'SOC 2', why: 'We do not plan a report.' }];
    };
    expect(codesIn('The Northwind Cloud platform is undergoing SOC 2 certification in 2026.', given)).toContain(
      'VS-C07 warning',
    );
  });

  it('needs stronger signs where the data says nothing of the scheme', () => {
    expect(codesIn('Northwind Cloud maintains high standards with SOC 2 Type II.', unlisted)).toEqual([
      'VS-C01 warning',
    ]);
    expect(codesIn('We went beyond what SOC 2 asks.', unlisted)).toEqual([]);
  });
});
