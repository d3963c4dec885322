import type { GuideView } from '../../site/guides.ts';
import type { Site } from '../../site/site.ts';
import type { ShownYear } from '../../site/update-lists.ts';
import type { UpdateView } from '../../site/updates.ts';
import { claims } from '../../words/en/claims.ts';
import { allOf, closing, dayLine } from './parts.ts';
import { plainMarkdown } from './plain.ts';
import { facts, heading, line, link, list, page, section, text } from './write.ts';

/** The text stands last, under its own heading, so that it can be cut out whole. */
export const updatePage = (one: UpdateView, site: Site): string =>
  page(
    heading(1, one.title),
    facts([
      line('Kind', one.kindWord),
      dayLine('Date', one.date),
      dayLine('As of', site.company.asOf),
      ['Address', link(site.at(one.path), site.at(one.path))],
    ]),
    section(2, 'Update', plainMarkdown(one.body, site.at(one.path))),
  );

export const updatesPage = (years: readonly ShownYear[], site: Site): string =>
  page(
    heading(1, years.length > 0 ? 'What’s changed' : 'No updates yet'),
    facts([dayLine('As of', site.company.asOf)]),
    updateList(
      years.flatMap(({ shown }) => shown),
      site,
    ),
    list(
      years
        .filter(({ shown, total }) => shown.length < total)
        .map(({ year, path, total }) => allOf({ path, name: year }, total, site)),
    ),
    closing(site, site.to('updates')),
  );

export const updateList = (all: readonly UpdateView[], { at }: Site): string =>
  list(
    all.map(
      ({ date, kindWord, title, path }) =>
        `${claims.day(date)}: ${link(title, at(path))} (${text(kindWord.toLowerCase())})`,
    ),
  );

export const guidePage = (one: GuideView, site: Site): string =>
  page(heading(1, one.title), text(one.summary), plainMarkdown(one.body, site.at(one.path)), closing(site, one.path));

export const guidesPage = (all: readonly GuideView[], site: Site): string =>
  page(
    heading(1, all.length > 0 ? 'How to read our reports' : 'No guides yet'),
    'Plain-language guides for anyone who has to assess a vendor’s report without being an auditor.',
    list(all.map(({ title, path, summary }) => `${link(title, site.at(path))}: ${text(summary)}`)),
    closing(site, site.to('guides')),
  );
