import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { iso, soc2, TODAY } from './base-tree.ts';

/** Type 1 held, Type 2 planned. */
export const young = (tree: ContentTree) => {
  const soc = soc2(tree);
  soc.reports = soc.reports.filter((report) => report.type === 1);
  soc.bridgeLetters = [];
  soc.next = { type: 2, stage: 'planned', expected: '2024-12' };
};
export const nothingYet = (tree: ContentTree) => {
  Object.assign(soc2(tree), {
    reports: [],
    bridgeLetters: [],
    next: { type: 1, stage: 'readiness', expected: '2027-03' },
  });
  iso(tree).certificates = [];
};

/** A promise, and a subprocessor that was announced later than that; what is found is in the file of the subprocessor. */
export const PROMISED = 'We announce every new subprocessor 30 days before it starts.';
export const announcedLate = (tree: ContentTree) => {
  Object.assign(tree.subprocessors[2]?.data ?? {}, { announced: '2019-12-25' });
};

/** An answer, and the code that must be found in it once the data are bent, on a day. */
export const CONTRADICTION: readonly [text: string, code: string, bend: (tree: ContentTree) => void, today: string][] =
  [
    ['We hold a SOC 2 Type 2 report.', 'VS-C03', young, '2024-07-14'],
    ['Northwind Mobile is SOC 2 Type II attested.', 'VS-C13', () => {}, TODAY],
    ['Our SOC 2 Type 2 report is available.', 'VS-C03', young, '2024-07-14'],
    ['We act as a business associate of our customers.', 'VS-C35', () => {}, TODAY],
    ['© 2026 Northwind Cloud GmbH. All rights reserved.', 'VS-C34', () => {}, TODAY],
    ['We are SOC 2 compliant.', 'VS-C01', nothingYet, TODAY],
    ['Our SOC 2 report is available under an agreement.', 'VS-C01', nothingYet, TODAY],
    ['Our SOC 2 report is described on the SOC 2 page.', 'VS-C01', nothingYet, TODAY],
    ['We are certified to ISO/IEC 27001:2022.', 'VS-C01', nothingYet, TODAY],
    ['We are certified to ISO/IEC 27001:2022.', 'VS-C02', () => {}, '2028-05-12'],
    ['We hold a current SOC 2 report.', 'VS-C02', () => {}, '2027-07-01'],
    [
      'We hold a current SOC 2 report.',
      'VS-C06',
      (tree) => {
        soc2(tree).withdrawn = { on: '2026-10-02', why: 'The auditor withdrew it.' };
      },
      TODAY,
    ],
    ['We are pursuing ISO 9001 certification.', 'VS-C07', () => {}, TODAY],
    ['We are pursuing FedRAMP authorization.', 'VS-C07', () => {}, TODAY],
    [
      'We are pursuing SOC 2 Type 2.',
      'VS-C07',
      (tree) => {
        soc2(tree).withdrawn = { on: '2026-10-02', why: 'The auditor withdrew it.' };
        soc2(tree).next = undefined;
      },
      TODAY,
    ],
    [
      'Our current SOC 2 report noted no exceptions.',
      'VS-C33',
      (tree) => {
        Object.assign(soc2(tree).reports[0] ?? {}, { exceptions: 3 });
      },
      TODAY,
    ],
    [
      'Our auditor gave an unqualified opinion in the SOC 2 report.',
      'VS-C33',
      (tree) => {
        Object.assign(soc2(tree).reports[0] ?? {}, { opinion: 'qualified' });
      },
      TODAY,
    ],
    [
      'Our SOC 2 report covers security, availability and confidentiality.',
      'VS-C10',
      (tree) => {
        Object.assign(soc2(tree).reports[0] ?? {}, { criteria: ['security'] });
      },
      TODAY,
    ],
    [
      'Example Postbox delivers our mail.',
      'VS-C32',
      (tree) => {
        Object.assign(tree.subprocessors[2]?.data ?? {}, { until: '2026-06-30' });
      },
      TODAY,
    ],
    [
      'We are certified to ISO/IEC 27001:2022.',
      'VS-C04',
      (tree) => {
        Object.assign(iso(tree).certificates[0] ?? {}, { edition: '2013' });
      },
      TODAY,
    ],
    ['Our SOC 2 Type 2 report speaks as of 30 June 2026.', 'VS-C20', () => {}, TODAY],
  ];
