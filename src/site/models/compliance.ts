import { notedIn } from '../../claims/exceptions.ts';
import { hasCategories } from '../../schemas/compliance.ts';
import { band } from '../band.ts';
import type { Claimed } from '../claimed.ts';
import { type FrameworkView, frameworks } from '../frameworks.ts';
import { headline } from '../overview.ts';
import { type List, type PageModel, paragraph, type Section, type Table } from '../page-model.ts';
import type { Piece, Said } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { emailUs, nameOf, notClaimed, sayAction, sayStanding, sayStatus, subjectOf } from './common.ts';
import { matrixSections } from './matrix.ts';

/** What nobody has said yet: where nothing is held there is nothing to state. */
const absent = ({ words }: Site, { standing }: Claimed): string =>
  standing.basis ? words.claims.notStated : words.compliance.noneYet;

/** What it covers, and then what it is: the period, the number of the certificate. */
function sayCovered(site: Site, one: Claimed): Said {
  const { basis } = one.standing;
  const more: Said = [' ', { text: one.what, isSoft: true }];
  if (hasCategories(one.data))
    return [
      { text: one.principles ?? absent(site, one), name: 'criteria', value: one.criteria?.join(' ') ?? '' },
      ...(basis ? more : []),
    ];
  if (basis?.kind === 'certificate' && basis.certificate.scope) return [basis.certificate.scope, ...more];
  return basis && one.systems.length > 0 ? [one.systems.join(', '), ...more] : [one.what];
}

function sayOpinion(site: Site, one: Claimed): Said | null {
  if (one.data.kind !== 'attestation') return null;
  const { claims, compliance } = site.words;
  const { basis } = one.standing;
  if (basis?.kind !== 'report') return [absent(site, one)];
  const { opinion } = basis.report;
  return [
    opinion
      ? compliance.opinionOf(claims.facts.opinions[opinion], notedIn(basis.report)?.count ?? null)
      : claims.notStated,
  ];
}

/** A row for each framework; where products have reports of their own, for each of them. */
export function claimsTable(site: Site, all: readonly FrameworkView[]): Table {
  const { columns, opinion, table } = site.words.compliance;
  // Where none could have an opinion, nobody asks for one.
  const withOpinion = all.some(({ data }) => data.kind === 'attestation');
  const [name = '', status = '', covers = '', ...rest] = columns;
  return {
    kind: 'table',
    look: 'claims',
    label: table,
    columns: [name, status, covers, ...(withOpinion ? [opinion] : []), ...rest],
    hasActions: true,
    rows: all.flatMap(({ id, path, products }) =>
      products.map((one, index) => {
        const subject = subjectOf(id, products, index);
        const head = [nameOf(one, path), sayStanding(one)];
        // Where nothing has come of it yet, that is said once.
        if (!one.standing.basis && !one.by && !one.action) return { subject, cells: head, rest: [one.what] };
        return {
          subject,
          cells: [
            ...head,
            sayCovered(site, one),
            ...(withOpinion ? [sayOpinion(site, one)] : []),
            [{ text: one.by ?? absent(site, one), name: 'by' }],
            one.action ? sayAction(site, one.action, one.document?.title ?? one.heldName) : [],
          ],
        };
      }),
    ),
  };
}

/** Whether someone else examined it: a law certifies nobody, and an assessment whose maker is not named may be one's own. */
const isByOthers = ({ company }: Site, { data }: FrameworkView): boolean =>
  data.kind === 'attestation' ||
  data.kind === 'certification' ||
  (data.kind === 'assessment' && data.by !== undefined && ![company.name, company.legalName].includes(data.by));

/** "Self-assessment, completed 2 March 2026"; of a law the role alone, which no day ends. */
function sayOwn({ words }: Site, one: Claimed): Piece {
  const { claims, compliance } = words;
  const isRole = one.standing.status === 'stated' && one.standing.basis?.kind === 'regulation';
  return {
    ...sayStatus(one.status),
    text: isRole ? one.what : compliance.stated(one.what, claims.holdsMidSentence(one.standing)),
  };
}

const ownList = (site: Site, all: readonly FrameworkView[]): List => ({
  kind: 'list',
  look: 'rows rows--stated',
  items: all.flatMap(({ id, path, products }) =>
    products.map((one, index) => ({
      subject: subjectOf(id, products, index),
      said: nameOf(one, path),
      told: [
        { said: [sayOwn(site, one)] },
        ...(one.action ? [{ said: sayAction(site, one.action, one.document?.title ?? one.heldName) }] : []),
      ],
    })),
  ),
});

/** What others have examined, in one table; and, in a short list of its own, what the company states itself. */
export function claimsSections(site: Site): Section[] {
  const all = frameworks(site);
  const { compliance } = site.words;
  const audited = all.filter((one) => isByOthers(site, one));
  const own = all.filter((one) => !isByOthers(site, one));
  return [
    ...(audited.length > 0 ? [{ label: compliance.list, blocks: [claimsTable(site, audited)] }] : []),
    ...(own.length > 0
      ? [{ id: 'own', title: compliance.own, look: 'indexed' as const, blocks: [ownList(site, own)] }]
      : []),
  ];
}

/** The drawing of all that has days; `label` says what it shows to those who cannot see it. */
export function bandSection(site: Site, label: string): Section[] {
  const drawn = band(site);
  return drawn ? [{ label: site.words.compliance.timeline, blocks: [{ kind: 'band', band: drawn, label }] }] : [];
}

export function compliancePage(site: Site): PageModel {
  const { name, asOf } = site.company;
  const { compliance } = site.words;
  const crumb = crumbOf(site, 'compliance');
  const all = frameworks(site);
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: compliance.description(name, asOf),
    },
    isDated: true,
    title: { text: all.length > 0 ? compliance.title : headline(site) },
    told: [all.length > 0 ? paragraph('lede', compliance.lede) : emailUs(site, compliance.askUs)],
    facts: [],
    notes: [],
    sections: [
      ...matrixSections(site),
      ...(all.length > 0
        ? [
            {
              id: 'frameworks',
              title: compliance.inBrief,
              blocks: [
                {
                  kind: 'list' as const,
                  look: 'rows rows--wide' as const,
                  items: all.map(({ name: framework, path, claim, summary }) => ({
                    said: [{ text: framework, href: path }],
                    told: [{ said: [summary] }, { said: [claim], look: 'meta' as const }],
                  })),
                },
              ],
            },
          ]
        : []),
      ...notClaimed(site),
    ],
    changed: null,
  };
}
