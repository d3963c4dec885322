import { headline } from '../../site/overview.ts';
import type { Site } from '../../site/site.ts';
import { type WholePart, whole } from '../../site/whole.ts';
import { pageMarkdown } from './page.ts';
import { heading, list, page, text } from './write.ts';

/** Headings a number of levels down, none below the sixth; code stays as it is. */
export function lowered(markdown: string, by: number): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      const [, hashes = '', rest = ''] = /^(#{1,6})( .*)$/.exec(line) ?? [];
      return fence === '' && hashes !== '' ? `${'#'.repeat(Math.min(6, hashes.length + by))}${rest}` : line;
    })
    .join('\n');
}

const chapter = (site: Site, { number, title, model }: WholePart, level: 2 | 3): string =>
  model
    ? lowered(pageMarkdown(site, model), level - 1)
        .replace(/^#+ /, (hashes) => `${hashes}${number} `)
        .trim()
    : heading(level, `${number} ${title}`);

/** The whole trust center as one Markdown document: every page once, in the order of the navigation. */
export function wholeMarkdown(site: Site): string {
  const { company, words } = site;
  const chapters = whole(site);
  const titles = chapters.flatMap((one) => [one, ...one.parts]);
  return page(
    heading(1, words.frame.siteName(company.name)),
    `${text(headline(site))}. ${words.common.asOf} ${words.claims.day(site.today)}.`,
    heading(2, words.share.whole.contents),
    list(titles.map(({ number, title }) => text(`${number} ${title}`))),
    ...chapters.flatMap((one) => [chapter(site, one, 2), ...one.parts.map((each) => chapter(site, each, 3))]),
  );
}
