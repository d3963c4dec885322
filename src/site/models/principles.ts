import { type Fact, fact } from '../facts.ts';
import type { FrameworkView } from '../frameworks.ts';
import { counted } from '../lists.ts';
import { type List, type PageModel, paragraph } from '../page-model.ts';
import { type PrincipleView, principles, scopeSentence } from '../principles.ts';
import { questionsOfPrinciple } from '../question-lists.ts';
import type { Piece, Said } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { bodyOf, bodySection, questionSection } from './common.ts';

const lapse = ({ lapsesAfter }: PrincipleView, text: string) => (lapsesAfter ? { day: lapsesAfter, text } : null);

const sayScope = ({ words }: Site, one: PrincipleView): Piece => ({
  text: one.word,
  name: 'in-scope',
  value: String(one.inScope ?? ''),
  lapse: lapse(one, words.claims.scope.word(false)),
});

const through = (site: Site, { status }: FrameworkView, day: string): Piece => ({
  text: `current through ${site.words.claims.day(day)}`,
  lapse:
    status.lapsesAfter && status.lapsedMidSentence ? { day: status.lapsesAfter, text: status.lapsedMidSentence } : null,
});

/** Why it is in scope, or why it is not. */
const reasons = (site: Site, one: PrincipleView): Said[] =>
  one.inScope
    ? one.coveredBy.map(({ framework, name, through: day }) => [
        'Covered by the ',
        { text: `${name} report`, href: framework.path },
        ', ',
        through(site, framework, day),
        '.',
      ])
    : [[one.note ?? '']];

export const principleList = (site: Site): List => ({
  kind: 'list',
  look: 'rows rows--wide',
  items: principles(site).map((one) => ({
    subject: { kind: 'principle', id: one.id },
    said: [
      { text: one.name, href: one.path, name: 'name' },
      ' ',
      {
        ...sayScope(site, one),
        badge: {
          sign: one.inScope === null ? '–' : one.inScope ? '●' : '○',
          look: `scoped status--${one.inScope ? 'current' : 'planned'}`,
        },
      },
    ],
    told: [
      ...(one.commitment ? [{ said: [{ text: one.commitment, name: 'commitment' }] }] : []),
      ...reasons(site, one).map((said) => ({ said, look: 'meta' as const })),
    ],
  })),
});

export function principlesPage(site: Site): PageModel {
  const sentence = scopeSentence(site);
  const crumb = crumbOf(site, 'principles');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: `${sentence}. As of ${site.words.claims.day(site.today)}.`,
    },
    isDated: true,
    title: { text: sentence },
    told: [
      paragraph(
        'lede',
        'The AICPA defines five trust services categories. The ones marked in scope are covered by our current report.',
      ),
    ],
    facts: [],
    notes: [],
    sections: [{ label: 'The five principles', blocks: [principleList(site)] }],
    changed: null,
  };
}

const covered = (site: Site, { coveredBy }: PrincipleView): Fact[] =>
  coveredBy.map(({ framework, name, through: day }) =>
    fact(
      'Covered by',
      { text: name, href: framework.path, name: 'covered-by', value: framework.id },
      framework.by ? `, ${framework.by}, ` : ', ',
      through(site, framework, day),
    ),
  );

export function principlePage(site: Site, one: PrincipleView): PageModel {
  const name = one.name.toLowerCase();
  const questions = questionsOfPrinciple(site, one);
  return {
    path: one.path,
    head: {
      title: one.name,
      crumbs: crumbsTo(site, 'principles'),
      description: one.commitment ?? `${one.heading}.`,
      kind: 'Principle',
    },
    subject: { kind: 'principle', id: one.id },
    isDated: true,
    title: { text: one.heading, lapse: lapse(one, site.words.claims.scope.heading(one.name, false)) },
    told: one.commitment ? [paragraph('lede', { text: one.commitment, name: 'commitment' })] : [],
    facts: [fact('Scope', sayScope(site, one)), ...covered(site, one)],
    notes: one.note ? [{ blocks: [paragraph('meta', `${one.note} This page is our own statement.`)] }] : [],
    sections: [
      ...bodySection(bodyOf(site, 'principles', one.id), `About ${name}`),
      ...questionSection(
        questions,
        `${questions.total === 1 ? 'One question' : `${counted(questions.total)} questions`} about ${name}`,
      ),
    ],
    changed: null,
  };
}
