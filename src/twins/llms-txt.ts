import { scopeDrawing } from '../claims/scope-drawing.ts';
import { markdownOf } from '../schemas/addresses.ts';
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
export function llmsTxt(all: LlmsTxt, { company, at, to, words }: Site): string {
  const twinOf = (name: string, path: string, told = ''): string =>
    `${link(name, at(markdownOf(path)))}${told ? `: ${text(told)}` : ''}`;
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
    section(
      2,
      'Claims',
      list(all.frameworks.map((one) => twinOf(one.heldName, one.path, `${one.claim}${boundary(one)}`))),
    ),
    section(2, 'Principles', list(all.principles.map(({ name, path, word }) => twinOf(name, path, word)))),
    section(
      2,
      'Documents',
      list(
        all.documents.map(({ title, path, kindWord, accessWord }) => twinOf(title, path, `${kindWord}; ${accessWord}`)),
      ),
    ),
    ...all.categories.map(({ name, path, total, shown }) =>
      section(
        2,
        `Questions: ${name}`,
        shown.length < total
          ? list([twinOf(`All ${counted(total)}`, path)])
          : list(shown.map((one) => twinOf(one.question, one.path, `reviewed ${words.claims.day(one.updated)}`))),
      ),
    ),
    section(
      2,
      'Lists',
      list([
        twinOf('Overview', to('overview')),
        twinOf('Compliance', to('compliance')),
        twinOf('Subprocessors', to('subprocessors')),
        twinOf('Request documents', to('request')),
        `${link('All facts as JSON', at(to('trust')))}: ${link('schema', at(to('trustSchema')))}`,
        link('Questions as JSON', at(to('faqJson'))),
        link('Subprocessors as JSON', at(to('subprocessorsJson'))),
        link('Feed of changes', at(to('feedJson'))),
        link('Calendar of expiries and audits', at(to('calendar'))),
      ]),
    ),
    section(
      2,
      'Updates',
      list(
        all.years.flatMap(({ year, path, total, shown }) => [
          ...shown.map((one) => twinOf(one.title, one.path, words.claims.day(one.date))),
          ...(shown.length < total ? [twinOf(`All ${counted(total)} from ${year}`, path)] : []),
        ]),
      ),
    ),
    section(2, 'Optional', list(all.guides.map(({ title, path, summary }) => twinOf(title, path, summary)))),
  );
}
