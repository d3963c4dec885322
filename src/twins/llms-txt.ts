import { scopeDrawing } from '../claims/scope-drawing.ts';
import { markdownOf } from '../schemas/addresses.ts';
import type { Claimed } from '../site/claimed.ts';
import type { DocumentView } from '../site/documents.ts';
import type { FrameworkView } from '../site/frameworks.ts';
import type { GuideView } from '../site/guides.ts';
import { areScoped, type PrincipleView } from '../site/principles.ts';
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
export function llmsTxt(all: LlmsTxt, site: Site): string {
  const { company, at, to, words } = site;
  const { llms } = words;
  const twinOf = (name: string, path: string, told = ''): string =>
    `${link(name, at(markdownOf(path)))}${told ? `: ${text(told)}` : ''}`;
  const boundary = (one: Claimed) =>
    one.data.kind === 'attestation'
      ? ` ${words.claims.scope.sentences(scopeDrawing({ ...one.data, userEntityControls: [] }, company.asOf)).join(' ')}`
      : '';
  return page(
    heading(1, words.frame.siteName(company.name)),
    `> ${text(words.overview.description(all.headline, company.asOf))}`,
    list(all.frameworks.flatMap(({ products }) => products).map(({ claim }) => text(claim))),
    company.notClaimed.length > 0
      ? `${llms.notClaimed}\n\n${facts(company.notClaimed.map(({ claim, why }) => line(claim, why)))}`
      : '',
    llms.rules,
    section(
      2,
      llms.claims,
      list(
        all.frameworks.flatMap(({ path, products }) =>
          products.map((one) => twinOf(one.heldName, path, `${one.claim}${boundary(one)}`)),
        ),
      ),
    ),
    section(
      2,
      words.frame.sections.principles,
      list(
        all.principles.map(({ name, path, word, commitment }) =>
          twinOf(name, path, areScoped(site) ? word : (commitment ?? '')),
        ),
      ),
    ),
    section(
      2,
      words.frame.sections.documents,
      list(
        all.documents.map(({ title, path, kindWord, accessWord }) => twinOf(title, path, `${kindWord}; ${accessWord}`)),
      ),
    ),
    ...all.categories.map(({ name, path, total, shown }) =>
      section(
        2,
        llms.questions(name),
        shown.length < total
          ? list([twinOf(llms.all(total), path)])
          : list(
              shown.map((one) => twinOf(one.question, one.path, one.updated ? llms.reviewed(one.updated) : undefined)),
            ),
      ),
    ),
    section(
      2,
      llms.lists,
      list([
        twinOf(words.frame.sections.overview, to('overview')),
        twinOf(words.frame.sections.compliance, to('compliance')),
        twinOf(words.frame.sections.subprocessors, to('subprocessors')),
        twinOf(words.requests.title, to('request')),
        twinOf(words.questionnaire.llms, to('questionnaire')),
        `${link(llms.facts, at(to('trust')))}: ${link(llms.schema, at(to('trustSchema')))}`,
        link(llms.faqs, at(to('faqJson'))),
        link(llms.subprocessors, at(to('subprocessorsJson'))),
        link(llms.feed, at(to('feedJson'))),
        link(llms.calendar, at(to('calendar'))),
      ]),
    ),
    section(
      2,
      llms.programs,
      list([
        `${link(llms.mcp, at(to('mcp')))}: ${llms.mcpAbout}`,
        `${link(llms.api, at(to('openApi')))}: ${llms.apiAbout}`,
      ]),
    ),
    section(
      2,
      words.frame.sections.updates,
      list(
        all.years.flatMap(({ year, path, total, shown }) => [
          ...shown.map((one) => twinOf(one.title, one.path, words.claims.day(one.date))),
          ...(shown.length < total ? [twinOf(words.updatePages.allOf(total, year), path)] : []),
        ]),
      ),
    ),
    section(2, llms.optional, list(all.guides.map(({ title, path, summary }) => twinOf(title, path, summary)))),
  );
}
