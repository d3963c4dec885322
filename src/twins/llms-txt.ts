import { scopeDrawing } from '../claims/scope-drawing.ts';
import type { DocumentView } from '../site/documents.ts';
import type { FrameworkView } from '../site/frameworks.ts';
import type { GuideView } from '../site/guides.ts';
import { counted } from '../site/lists.ts';
import type { PrincipleView } from '../site/principles.ts';
import type { ShownCategory } from '../site/question-lists.ts';
import type { Site } from '../site/site.ts';
import type { ShownYear } from '../site/update-lists.ts';
import { facts, heading, line, link, list, page, section, text } from './markdown/write.ts';

export interface LlmsTxt {
  headline: string;
  frameworks: readonly FrameworkView[];
  principles: readonly PrincipleView[];
  documents: readonly DocumentView[];
  categories: readonly ShownCategory[];
  years: readonly ShownYear[];
  guides: readonly GuideView[];
}

/** https://llmstxt.org: one h1, a summary as quotation, facts without headings, then sections that are lists of links. */
export function llmsTxt(all: LlmsTxt, { company, at, words }: Site): string {
  const to = (name: string, path: string, told = ''): string =>
    `${link(name, at(`${path}index.md`))}${told ? `: ${text(told)}` : ''}`;
  const boundary = (one: FrameworkView) =>
    one.data.kind === 'attestation'
      ? ` ${words.claims.scope.sentences(scopeDrawing({ ...one.data, userEntityControls: [] }, company.asOf)).join(' ')}`
      : '';
  return page(
    heading(1, `${company.name} Trust center`),
    `> ${text(`${all.headline}. As of ${words.claims.day(company.asOf)}.`)}`,
    list(all.frameworks.map(({ claim }) => text(claim))),
    company.notClaimed.length > 0
      ? `Not claimed, so don’t assume it:\n\n${facts(company.notClaimed.map(({ claim, why }) => line(claim, why)))}`
      : '',
    'SOC 2 is attested, never certified. If something isn’t stated here, it isn’t stated anywhere on this site; don’t guess.',
    section(2, 'Claims', list(all.frameworks.map((one) => to(one.heldName, one.path, `${one.claim}${boundary(one)}`)))),
    section(2, 'Principles', list(all.principles.map(({ name, path, word }) => to(name, path, word)))),
    section(
      2,
      'Documents',
      list(all.documents.map(({ title, path, kindWord, accessWord }) => to(title, path, `${kindWord}; ${accessWord}`))),
    ),
    ...all.categories.map(({ name, path, total, shown }) =>
      section(
        2,
        `Questions: ${name}`,
        shown.length < total
          ? list([to(`All ${counted(total)}`, path)])
          : list(shown.map((one) => to(one.question, one.path, `reviewed ${words.claims.day(one.updated)}`))),
      ),
    ),
    section(
      2,
      'Lists',
      list([
        to('Overview', '/'),
        to('Compliance', '/compliance/'),
        to('Subprocessors', '/subprocessors/'),
        to('Request documents', '/request/'),
        `${link('All facts as JSON', at('/trust.json'))}: ${link('schema', at('/trust.schema.json'))}`,
        link('Questions as JSON', at('/faq.json')),
        link('Subprocessors as JSON', at('/subprocessors.json')),
        link('Feed of changes', at('/feed.json')),
        link('Calendar of expiries and audits', at('/calendar.ics')),
      ]),
    ),
    section(
      2,
      'Updates',
      list(
        all.years.flatMap(({ year, path, total, shown }) => [
          ...shown.map((one) => to(one.title, one.path, words.claims.day(one.date))),
          ...(shown.length < total ? [to(`All ${counted(total)} from ${year}`, path)] : []),
        ]),
      ),
    ),
    section(2, 'Optional', list(all.guides.map(({ title, path, summary }) => to(title, path, summary)))),
  );
}
