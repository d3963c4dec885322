import type { AnswerEntry } from '../../answers/types.ts';
import { slug } from '../../schemas/folded-lists.ts';
import { frameworks } from '../../site/frameworks.ts';
import { headline } from '../../site/overview.ts';
import { principles, scopeSentence } from '../../site/principles.ts';
import type { Site } from '../../site/site.ts';
import { subprocessors } from '../../site/subprocessors.ts';
import { NOTHING, unique } from './nothing.ts';
import { plainSentences } from './plain-sentences.ts';

/** The pages that state something as a whole: what is held, what is in scope, what is not claimed, who else handles data. */
export function wholes(site: Site): AnswerEntry[] {
  const { company, words } = site;
  const all = subprocessors(site).filter(({ state }) => state !== 'ended');
  return [
    {
      ...NOTHING,
      id: 'overview/overview',
      href: site.to('overview'),
      kind: 'overview',
      title: company.name,
      asks: principles(site).length > 0 ? [words.answers.scope] : [],
      says: unique([
        headline(site),
        ...(principles(site).length > 0 ? [scopeSentence(site)] : []),
        ...(company.tagline ? [company.tagline] : []),
      ]),
    },
    ...(frameworks(site).length > 0
      ? [
          {
            ...NOTHING,
            id: 'overview/compliance',
            href: site.to('compliance'),
            kind: 'overview' as const,
            title: words.frame.sections.compliance,
            asks: [words.answers.held],
            says: unique(frameworks(site).flatMap(({ products }) => products.map(({ claim }) => claim))),
          },
        ]
      : []),
    ...(all.length > 0
      ? [
          {
            ...NOTHING,
            id: 'overview/subprocessors',
            href: site.to('subprocessors'),
            kind: 'overview' as const,
            title: words.frame.sections.subprocessors,
            asks: [words.answers.subprocessors],
            says: [`${words.frame.sections.subprocessors}: ${all.map(({ name }) => name).join(', ')}`],
          },
        ]
      : []),
    ...company.notClaimed.map(({ claim, why }) => ({
      ...NOTHING,
      id: `not-claimed/${slug(claim)}`,
      href: `${site.to('overview')}#not-claimed`,
      kind: 'not-claimed' as const,
      title: `${words.compliance.notClaimed}: ${claim}`,
      asks: [claim, words.answers.notClaimed(claim)],
      says: plainSentences(why, site.language),
    })),
  ];
}
