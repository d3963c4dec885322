import { type ScopeDrawing, scopeDrawing } from '../../claims/scope-drawing.ts';
import { slug } from '../../schemas/folded-lists.ts';
import { CHECK_ID, checkSection } from '../checking.ts';
import type { Claimed } from '../claimed.ts';
import { drawing } from '../drawing.ts';
import { type FrameworkView, type Held, requestLabel } from '../frameworks.ts';
import { type Block, type PageModel, paragraph, type ScopeGroup, type Section } from '../page-model.ts';
import { questionsOfFramework } from '../question-lists.ts';
import type { Piece } from '../said.ts';
import { crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { badgeSection } from './badge.ts';
import { bodyOf, bodySection, followLink, questionSection, sayAction, sayStanding } from './common.ts';
import { claimsTable } from './compliance.ts';
import { testResults } from './test-results.ts';

function scopeGroups({ to, words: { claims, framework } }: Site, scope: ScopeDrawing): ScopeGroup[] {
  const group = (isInside: boolean, title: string, items: Piece[], text?: string | null): ScopeGroup[] =>
    items.length > 0 || text ? [{ isInside, title, items, said: text ? paragraph(undefined, text) : null }] : [];
  const categories = (inScope: boolean): Piece[] =>
    scope.categories
      .filter((one) => one.inScope === inScope)
      .map(({ category }) => ({ text: claims.categories[category], href: to('principle', { id: category }) }));
  const named = (name: string, texts: readonly string[]): Piece[] => texts.map((text) => ({ text, name }));
  const controls = scope.userEntityControls.length;
  const left: ScopeGroup = {
    isInside: false,
    title: framework.yours,
    items: [],
    said: paragraph(undefined, { text: framework.controls(controls), href: '#left-to-you' }, framework.onYourSide),
  };
  return [
    ...group(
      true,
      framework.systems,
      named('system', scope.systems),
      scope.systems.length > 0 ? null : claims.notStated,
    ),
    ...group(
      true,
      framework.principlesIn,
      categories(true),
      scope.noCategory && claims.scope.noCategory[scope.noCategory],
    ),
    ...group(true, framework.included, named('inclusive', scope.inclusive)),
    ...group(true, framework.certificateScope, [], scope.certificateScope),
    ...group(false, framework.principlesOut, categories(false)),
    ...group(false, framework.carvedOut, named('carve-out', scope.carvedOut)),
    ...(controls > 0 ? [left] : []),
  ];
}

const records = (site: Site, id: string, title: string, kind: string, all: readonly Held[]): Section[] =>
  all.length === 0
    ? []
    : [
        {
          id,
          title,
          blocks: [
            {
              kind: 'records',
              records: all.map((one) => ({
                subject: { kind, id: one.current ? 'current' : '' },
                title: { text: one.title, href: one.document?.path },
                facts: one.facts,
                action: sayAction(site, one.action, one.title),
              })),
            },
          ],
        },
      ];

/** How it went and what it covers, for a framework or for one product of several. */
function drawnSections(site: Site, one: Claimed, name: string): Section[] {
  const { framework } = site.words;
  const { data, product } = one;
  const drawn = drawing(site, one);
  const isHeld = data.kind === 'attestation' || data.kind === 'certification';
  const tail = product === null ? '' : `-${slug(product)}`;
  const label = (title: string) => (product === null ? title : framework.ofProduct(product, title));
  const scopeId = `scope${tail}`;
  return [
    ...(drawn
      ? [
          {
            id: `timeline${tail}`,
            title: label(drawn.title),
            blocks: [{ kind: 'timeline' as const, id: `timeline${tail}`, drawing: drawn, name: label(name) }],
          },
        ]
      : []),
    ...(isHeld
      ? [
          {
            id: scopeId,
            title: label(framework.scope),
            blocks: [
              {
                kind: 'scope' as const,
                groups: scopeGroups(site, scopeDrawing(data, site.today)),
                labelledby: scopeId,
              },
            ],
          },
        ]
      : []),
  ];
}

function sections(site: Site, one: FrameworkView): Section[] {
  const { standing, name, products } = one;
  const { framework } = site.words;
  const hasProducts = products.length > 1;
  const scope = scopeDrawing(one.data, site.today);
  const past = (all: readonly Held[]) => all.filter((each) => !each.current && each !== one.shown);
  const present = (all: readonly Held[]) => (hasProducts ? all.filter(({ current }) => current) : []);
  const controls: Block[] = [
    paragraph(undefined, framework.alsoDo),
    {
      kind: 'list',
      isOrdered: true,
      items: scope.userEntityControls.map((text) => ({ said: [{ text, name: 'user-entity-control' }] })),
    },
  ];
  return [
    ...(hasProducts ? [{ id: 'products', title: framework.byProduct, blocks: [claimsTable(site, [one])] }] : []),
    ...products.flatMap((product) => drawnSections(site, product, name)),
    ...testResults(site, one),
    ...bodySection(bodyOf(site, 'compliance', one.id), framework.about(name)),
    ...(scope.userEntityControls.length > 0 ? [{ id: 'left-to-you', title: framework.yours, blocks: controls }] : []),
    ...records(site, 'current', framework.currentReports, 'report', present(one.reports)),
    ...records(site, 'current', framework.currentCertificates, 'certificate', present(one.certificates)),
    ...checkSection(site, one),
    ...records(
      site,
      'earlier',
      standing.status === 'current' ? framework.earlierReports : framework.reports,
      'report',
      past(one.reports),
    ),
    ...records(site, 'earlier', framework.earlierCertificates, 'certificate', past(one.certificates)),
    ...records(site, 'letters', framework.letters, 'bridge-letter', one.letters),
    ...questionSection(site, questionsOfFramework(site, one), framework.questions),
    ...badgeSection(site, one.id),
  ];
}

export function frameworkPage(site: Site, one: FrameworkView): PageModel {
  const { products } = one;
  const only = products.length === 1;
  const shown = sections(site, one);
  const hasChecks = shown.some(({ id }) => id === CHECK_ID);
  return {
    path: one.path,
    head: { title: one.name, crumbs: crumbsTo(site, 'compliance'), description: one.claim, kind: 'Framework' },
    subject: { kind: 'framework', id: one.id },
    isDated: true,
    // Of several products each has a status of its own, in the table.
    ...(only
      ? {
          eyebrow: {
            label: site.words.framework.status,
            said: sayStanding(one),
          },
        }
      : {}),
    title: { text: only && one.product !== null ? `${one.heldName}, ${one.product}` : one.heldName },
    told: [
      ...(only
        ? [paragraph('lede', { text: one.lede, name: 'lede' })]
        : products.map(({ lede }) => paragraph('lede', { text: lede, name: 'product-lede' }))),
      paragraph('meta', { text: one.summary, name: 'summary' }),
    ],
    facts: one.facts,
    action: one.action ? sayAction(site, requestLabel(site, one), one.document?.title ?? one.heldName) : undefined,
    notes: [
      ...(hasChecks ? [paragraph('meta', { text: site.words.checking.link, href: `#${CHECK_ID}` })] : []),
      ...followLink(site, `framework:${one.id}`).map((link) => paragraph('meta', link)),
    ].map((said) => ({ blocks: [said] })),
    sections: shown,
    changed: null,
  };
}
