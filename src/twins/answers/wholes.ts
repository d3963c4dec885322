import type { AnswerEntry } from '../../answers/types.ts';
import { slug } from '../../schemas/folded-lists.ts';
import { documents } from '../../site/documents.ts';
import { frameworks } from '../../site/frameworks.ts';
import { headline } from '../../site/overview.ts';
import { principles, scopeSentence } from '../../site/principles.ts';
import type { Site } from '../../site/site.ts';
import { subprocessors } from '../../site/subprocessors.ts';
import { updates } from '../../site/updates.ts';
import { NOTHING, unique } from './nothing.ts';
import { plainSentences } from './plain-sentences.ts';

/** Of a long list so many are named, the newest first. */
const NAMED_MAX = 5;

/** A page that lists what stands on pages of its own; nothing where it lists nothing. */
const listEntry = (
  { to, words }: Site,
  list: 'principles' | 'documents' | 'updates',
  names: readonly string[],
): AnswerEntry[] =>
  names.length === 0
    ? []
    : [
        {
          ...NOTHING,
          id: `overview/${list}`,
          href: to(list),
          kind: 'overview',
          title: words.frame.sections[list],
          asks: [...words.answers.lists[list]],
          says: [`${words.frame.sections[list]}: ${names.slice(0, NAMED_MAX).join('; ')}`],
        },
      ];

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
    ...listEntry(
      site,
      'principles',
      principles(site).map(({ name }) => name),
    ),
    ...listEntry(
      site,
      'documents',
      documents(site).flatMap(({ title, offered }) => (offered ? [title] : [])),
    ),
    ...listEntry(
      site,
      'updates',
      updates(site).map(({ title }) => title),
    ),
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
