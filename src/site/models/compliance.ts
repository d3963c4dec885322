import { band } from '../drawing.ts';
import { type FrameworkView, frameworks } from '../frameworks.ts';
import { type PageModel, paragraph, type Section, type Table } from '../page-model.ts';
import type { Piece } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { notClaimed, sayAction, sayStatus } from './common.ts';

/** Until when it holds, in words that stay true. */
export const sayValidity = ({ standing: { validThrough }, status }: FrameworkView): Piece => ({
  text: status.holds,
  ...(validThrough ? { day: validThrough, name: 'valid-through' } : {}),
  lapse: status.lapsesAfter && status.lapsed ? { day: status.lapsesAfter, text: status.lapsed } : null,
});

/** What nobody has said yet: where nothing is held there is nothing to state. */
const absent = ({ words }: Site, { standing }: FrameworkView): string =>
  standing.basis ? words.claims.notStated : 'None yet';

const claimsTable = (site: Site, all: readonly FrameworkView[]): Table => ({
  kind: 'table',
  look: 'claims',
  label: 'What we have, what it covers, until when, and who issued it',
  columns: ['Framework', 'Status', 'Covers', 'Principles', 'Validity', 'Issued by', 'Get it'],
  hasActions: true,
  rows: all.map((one) => ({
    subject: { kind: 'framework', id: one.id },
    cells: [
      [{ text: one.heldName, href: one.path, name: 'name' }],
      [sayStatus(one.status)],
      [one.what],
      one.data.kind === 'attestation'
        ? [{ text: one.principles ?? absent(site, one), name: 'criteria', value: one.criteria?.join(' ') ?? '' }]
        : null,
      [sayValidity(one)],
      [{ text: one.by ?? absent(site, one), name: 'by' }],
      one.action ? sayAction(one.action, one.document?.title ?? one.heldName) : [],
    ],
  })),
});

export const claimsSection = (site: Site): Section => {
  const all = frameworks(site);
  return {
    label: 'Reports, certificates and statements',
    blocks: [all.length > 0 ? claimsTable(site, all) : paragraph('panel', 'Nothing is listed yet.')],
  };
};

/** The drawing of all that has days; `label` says what it shows to those who cannot see it. */
export function bandSection(site: Site, label: string): Section[] {
  const drawn = band(site);
  return drawn ? [{ label: 'Timeline', blocks: [{ kind: 'band', band: drawn, label }] }] : [];
}

export function compliancePage(site: Site): PageModel {
  const { name, asOf } = site.company;
  const crumb = crumbOf(site, 'compliance');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: `The reports, certificates and statements of ${name}: what they cover, until when, and who issued them. As of ${site.words.claims.day(asOf)}.`,
    },
    isDated: true,
    title: { text: 'What is audited, and what we state ourselves' },
    told: [
      paragraph(
        'lede',
        'Reports and certificates come from independent auditors and expire. Assessments have a completion date. For laws, we publish our own statement.',
      ),
    ],
    facts: [],
    notes: [],
    sections: [
      claimsSection(site),
      ...bandSection(site, 'Timeline of the reports, certificates and assessments in the table above.'),
      {
        id: 'frameworks',
        title: 'In brief',
        blocks: [
          {
            kind: 'list',
            look: 'rows rows--wide',
            items: frameworks(site).map(({ name: framework, path, claim, summary }) => ({
              said: [{ text: framework, href: path }],
              told: [{ said: [summary] }, { said: [claim], look: 'meta' }],
            })),
          },
        ],
      },
      ...notClaimed(site),
    ],
    changed: null,
  };
}
