import { type GuideView, guides } from '../guides.ts';
import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { bodyOf, bodySection } from './common.ts';

export function guidesPage(site: Site): PageModel {
  const all = guides(site);
  const crumb = crumbOf(site, 'guides');
  const words = site.words.guidePages;
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: words.description(site.company.name),
    },
    title: { text: all.length > 0 ? words.title : words.empty },
    told: all.length > 0 ? [paragraph('lede', words.lede)] : [],
    facts: [],
    notes: [],
    sections:
      all.length === 0
        ? []
        : [
            {
              label: words.guides,
              blocks: [
                {
                  kind: 'list',
                  look: 'rows rows--wide',
                  isOrdered: true,
                  items: all.map(({ id, path, title, summary }) => ({
                    subject: { kind: 'guide', id },
                    said: [{ text: title, href: path }],
                    told: [{ said: [summary] }],
                  })),
                },
              ],
            },
          ],
    isUnlisted: all.length === 0,
    changed: null,
  };
}

export function guidePage(site: Site, one: GuideView, previous?: GuideView, next?: GuideView): PageModel {
  const words = site.words.guidePages;
  const body = bodyOf(site, 'learn', one.id);
  const chapters = body?.headings.filter(({ depth }) => depth === 2) ?? [];
  const contents: Section[] =
    chapters.length > 1
      ? [{ id: 'contents', title: words.contents, blocks: [{ kind: 'contents', headings: chapters }] }]
      : [];
  const neighbor = (other?: GuideView) => other && { text: other.title, href: other.path };
  return {
    path: one.path,
    head: {
      title: one.title,
      crumbs: crumbsTo(site, 'guides'),
      type: 'article',
      kind: 'Guide',
      description: one.summary,
    },
    subject: { kind: 'guide', id: one.id },
    title: { text: one.title, name: 'title' },
    told: [paragraph('lede', one.summary)],
    facts: [],
    notes: contents,
    sections: bodySection(body, words.guide),
    around: { label: words.guides, previous: neighbor(previous), next: neighbor(next) },
    changed: null,
  };
}
