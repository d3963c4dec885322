import { type ScopeDrawing, scopeDrawing } from '../../claims/scope-drawing.ts';
import { drawing } from '../drawing.ts';
import { type FrameworkView, type Held, requestLabel } from '../frameworks.ts';
import { type Block, type PageModel, paragraph, type ScopeGroup, type Section } from '../page-model.ts';
import { questionsOfFramework } from '../question-lists.ts';
import type { Piece } from '../said.ts';
import { crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { bodyOf, bodySection, questionSection, sayAction, sayStatus } from './common.ts';

function scopeGroups({ to, words: { claims } }: Site, scope: ScopeDrawing): ScopeGroup[] {
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
    title: 'Your responsibilities',
    items: [],
    said: paragraph(
      undefined,
      { text: controls === 1 ? '1 control' : `${controls} controls`, href: '#left-to-you' },
      ' on your side',
    ),
  };
  return [
    ...group(
      true,
      'Systems in scope',
      named('system', scope.systems),
      scope.systems.length > 0 ? null : claims.notStated,
    ),
    ...group(
      true,
      'Principles in scope',
      categories(true),
      scope.noCategory && claims.scope.noCategory[scope.noCategory],
    ),
    ...group(true, 'Included providers', named('inclusive', scope.inclusive)),
    ...group(true, 'Scope on the certificate', [], scope.certificateScope),
    ...group(false, 'Principles out of scope', categories(false)),
    ...group(false, 'Carved out (not examined)', named('carve-out', scope.carvedOut)),
    ...(controls > 0 ? [left] : []),
  ];
}

const records = (id: string, title: string, kind: string, all: readonly Held[]): Section[] =>
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
                subject: { kind, id: '' },
                title: { text: one.title, href: one.document?.path },
                facts: one.facts,
                action: sayAction(one.action, one.title),
              })),
            },
          ],
        },
      ];

function sections(site: Site, one: FrameworkView): Section[] {
  const { data, standing, name } = one;
  const scope = scopeDrawing(data, site.today);
  const drawn = drawing(site, one);
  const isHeld = data.kind === 'attestation' || data.kind === 'certification';
  const past = (all: readonly Held[]) => all.filter(({ current }) => !current);
  const controls: Block[] = [
    paragraph(undefined, 'Our controls are effective only if you also do the following.'),
    {
      kind: 'list',
      isOrdered: true,
      items: scope.userEntityControls.map((text) => ({ said: [{ text, name: 'user-entity-control' }] })),
    },
  ];
  return [
    ...(drawn
      ? [{ id: 'timeline', title: drawn.title, blocks: [{ kind: 'timeline' as const, drawing: drawn, name }] }]
      : []),
    ...(isHeld
      ? [
          {
            id: 'scope',
            title: 'What’s in scope and what isn’t',
            blocks: [{ kind: 'scope' as const, groups: scopeGroups(site, scope), labelledby: 'scope' }],
          },
        ]
      : []),
    ...bodySection(bodyOf(site, 'compliance', one.id), `About ${name}`),
    ...(scope.userEntityControls.length > 0
      ? [{ id: 'left-to-you', title: 'Your responsibilities', blocks: controls }]
      : []),
    ...records('earlier', standing.status === 'current' ? 'Earlier reports' : 'Reports', 'report', past(one.reports)),
    ...records('earlier', 'Earlier certificates', 'certificate', past(one.certificates)),
    ...records('letters', 'Bridge letters, signed by our management', 'bridge-letter', one.letters),
    ...questionSection(questionsOfFramework(site, one), 'Related questions'),
  ];
}

export function frameworkPage(site: Site, one: FrameworkView): PageModel {
  const { status, standing } = one;
  const lapse =
    status.lapsesAfter && status.lapsedAfterWord ? { day: status.lapsesAfter, text: status.lapsedAfterWord } : null;
  return {
    path: one.path,
    head: { title: one.name, crumbs: crumbsTo(site, 'compliance'), description: one.claim, kind: 'Framework' },
    subject: { kind: 'framework', id: one.id },
    isDated: true,
    eyebrow: {
      label: 'Status',
      said: [
        sayStatus(status),
        {
          text: status.afterWord,
          ...(standing.validThrough ? { day: standing.validThrough, name: 'valid-through' } : {}),
          lapse,
        },
      ],
    },
    title: { text: one.heldName },
    told: [
      paragraph('lede', { text: one.claim, name: 'claim' }),
      paragraph('meta', { text: one.summary, name: 'summary' }),
    ],
    facts: one.facts,
    action: one.action ? sayAction(requestLabel(site, one), one.document?.title ?? one.heldName) : undefined,
    notes: [],
    sections: sections(site, one),
    changed: null,
  };
}
