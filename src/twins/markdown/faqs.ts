import { plainMarkdown } from '../../body/plain.ts';
import { faqCategories } from '../../site/faqs.ts';
import type { Site } from '../../site/site.ts';
import { lowered } from './whole.ts';
import { heading, page, text } from './write.ts';

/** Every answer in one Markdown file, by category: what `/faq.csv` holds, for reading. */
export function faqsMarkdown(site: Site): string {
  const { company, words } = site;
  return page(
    heading(1, `${words.faqPages.name}: ${company.name}`),
    `${words.common.asOf} ${words.claims.day(site.today)}.`,
    ...faqCategories(site).flatMap(({ name, faqs }) => [
      heading(2, name),
      ...faqs.flatMap(({ question, body, url, updated }) => [
        heading(3, question),
        lowered(plainMarkdown(body, url), 2),
        text(words.faqPages.citation(company.name, question, updated, company.trustUrl && url)),
      ]),
    ]),
  );
}
