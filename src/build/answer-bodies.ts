import { proseHtml } from '../body/html.ts';
import { directionOf, otherLanguage } from '../body/mark-languages.ts';
import { readProse } from '../body/prose.ts';
import { asChapter } from '../components/chapter.ts';
import { element } from '../drawn/markup.ts';
import { faqs } from '../site/faqs.ts';
import type { Site } from '../site/site.ts';

/** Under the question, which is a heading of the third level on a page with several answers. */
const LEVEL = 3;

/**
 * The published answers as HTML, by their ids, for a page that holds several: as on their own pages, with headings below the question and ids
 * of their own. One in another language than the site says which.
 */
export async function answerBodies(site: Site): Promise<Record<string, string>> {
  const bodies = faqs(site).map(async ({ id, body }) => {
    const { html } = await proseHtml(readProse(body).markdown, site.language);
    const chapter = asChapter(html, { number: '', anchor: id, level: LEVEL, parts: new Map() });
    const lang = otherLanguage(body, site.language);
    return [
      id,
      lang === null ? chapter : element('div', { class: 'stack', lang, dir: directionOf(lang) }, chapter),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(bodies));
}
