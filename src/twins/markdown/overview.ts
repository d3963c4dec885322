import type { DocumentView } from '../../site/documents.ts';
import type { FaqView } from '../../site/faqs.ts';
import type { FrameworkView } from '../../site/frameworks.ts';
import type { PrincipleView } from '../../site/principles.ts';
import type { Site } from '../../site/site.ts';
import type { SubprocessorView } from '../../site/subprocessors.ts';
import type { ShownYear } from '../../site/update-lists.ts';
import { claims } from '../../words/en/claims.ts';
import { claimsTable, notClaimed, principlesTable } from './claims.ts';
import { updateList } from './dated.ts';
import { documentTable } from './document.ts';
import { closing, dayLine, questionList } from './parts.ts';
import { facts, heading, line, link, list, page, section, text } from './write.ts';

export interface Overview {
  /** What the company has, in one sentence without a full stop. */
  headline: string;
  frameworks: readonly FrameworkView[];
  principles: readonly PrincipleView[];
  documents: readonly DocumentView[];
  featured: readonly FaqView[];
  subprocessors: readonly SubprocessorView[];
  years: readonly ShownYear[];
}

/** A subprocessor in one line: who, for what, and the days that count. */
function subprocessorLine({ name, purpose, state, since, until, objectBy }: SubprocessorView): string {
  const when = {
    announced: `starts on ${claims.day(since)}${objectBy ? `, you can object until ${claims.day(objectBy)}` : ''}`,
    current: `since ${claims.day(since)}`,
    ended: `ended on ${claims.day(until ?? since)}`,
  };
  return `${text(name)}: ${text(purpose)}; ${when[state]}`;
}

export function overviewPage(all: Overview, site: Site): string {
  const { name, legalName, tagline, url, contacts, asOf, statusPage, target } = site.company;
  const mail = (label: string, address: string) => [label, link(address, `mailto:${address}`)] as const;
  return page(
    heading(1, all.headline),
    text(tagline),
    facts([
      line('Company', name),
      line('Legal name', legalName),
      ['Site', link(url, url)],
      ...(statusPage ? [['Service status', link(statusPage, statusPage)] as const] : []),
      mail('Security', contacts.security),
      mail('Privacy', contacts.privacy),
      line('Document requests answered within', target),
      dayLine('As of', asOf),
    ]),
    section(
      2,
      'Reports, certificates and statements',
      claimsTable(all.frameworks, site),
      list(all.frameworks.map(({ claim }) => text(claim))),
    ),
    notClaimed(site.company),
    section(2, 'Which trust principles are in scope', principlesTable(all.principles, site)),
    section(2, 'Documents', all.documents.length > 0 ? documentTable(all.documents, site) : ''),
    section(2, 'Most-asked questions', questionList(all.featured)),
    section(2, 'Subprocessors', list(all.subprocessors.map(subprocessorLine))),
    section(
      2,
      'What’s changed',
      updateList(
        all.years.flatMap(({ shown }) => shown),
        site,
      ),
    ),
    closing(site, site.to('overview')),
  );
}
