import type { Claimed } from '../claimed.ts';
import { type Fact, fact } from '../facts.ts';
import { type List, type PageModel, paragraph } from '../page-model.ts';
import { areScoped, type PrincipleView, principles, scopeSentence } from '../principles.ts';
import { questionsOfPrinciple } from '../question-lists.ts';
import { fill, type Piece, type Said } from '../said.ts';
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

const through = (site: Site, { status }: Claimed, day: string, type: 1 | 2): Piece => ({
  text: site.words.principles.current(day, type),
  lapse:
    status.lapsesAfter && status.lapsedMidSentence ? { day: status.lapsesAfter, text: status.lapsedMidSentence } : null,
});

/** Why it is in scope, or why it is not. */
const reasons = (site: Site, one: PrincipleView): Said[] =>
  !areScoped(site)
    ? []
    : one.inScope
      ? one.coveredBy.map(({ framework, claim, name, type, through: day }) =>
          fill(
            site.words.principles.coveredBy,
            { text: site.words.principles.report(name, claim.product ?? ''), href: framework.path },
            through(site, claim, day, type),
          ),
        )
      : [[one.note ?? '']];

export const principleList = (site: Site): List => ({
  kind: 'list',
  look: 'rows rows--wide',
  items: principles(site).map((one) => ({
    subject: { kind: 'principle', id: one.id },
    said: [
      { text: one.name, href: one.path, name: 'name' },
      ...(areScoped(site)
        ? [
            ' ',
            {
              ...sayScope(site, one),
              badge: {
                sign: one.inScope === null ? '–' : one.inScope ? '●' : '○',
                look: `scoped status--${one.inScope ? 'current' : 'planned'}`,
              },
            },
          ]
        : []),
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
      description: site.words.overview.description(sentence, site.today),
    },
    isDated: true,
    title: { text: sentence },
    told: [paragraph('lede', areScoped(site) ? site.words.principles.lede : site.words.principles.ownOnlyLede)],
    facts: [],
    notes: [],
    sections: [{ label: areScoped(site) ? site.words.principles.five : sentence, blocks: [principleList(site)] }],
    changed: null,
  };
}

const covered = (site: Site, { coveredBy }: PrincipleView): Fact[] =>
  coveredBy.map(({ framework, claim, name, type, through: day }) =>
    fact(
      site.words.principles.covered,
      { text: name, href: framework.path, name: 'covered-by', value: framework.id },
      `${[claim.product, claim.by].flatMap((one) => (one ? [`, ${one}`] : [])).join('')}, `,
      through(site, claim, day, type),
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
      description: one.commitment ?? site.words.principles.heading(one.heading),
      kind: 'Principle',
    },
    subject: { kind: 'principle', id: one.id },
    isDated: true,
    title: { text: one.heading, lapse: lapse(one, site.words.claims.scope.heading(one.name, false)) },
    told: one.commitment ? [paragraph('lede', { text: one.commitment, name: 'commitment' })] : [],
    facts: areScoped(site) ? [fact(site.words.principles.scope, sayScope(site, one)), ...covered(site, one)] : [],
    notes: !areScoped(site)
      ? [{ blocks: [paragraph('meta', site.words.principles.ownOnlyLede)] }]
      : one.note
        ? [{ blocks: [paragraph('meta', site.words.principles.ownStatement(one.note))] }]
        : [],
    sections: [
      ...bodySection(bodyOf(site, 'principles', one.id), site.words.principles.about(name)),
      ...questionSection(site, questions, site.words.principles.questions(questions.total, name)),
    ],
    changed: null,
  };
}
