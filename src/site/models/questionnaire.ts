import { PAGES, TWINS } from '../../schemas/addresses.ts';
import { faqs } from '../faqs.ts';
import { type PageModel, paragraph } from '../page-model.ts';
import { crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';

/** The page that fills in a reader's own questionnaire. */
export function questionnairePage(site: Site): PageModel {
  const words = site.words.questionnaire;
  const { name, contacts, asOf } = site.company;
  return {
    path: site.to('questionnaire'),
    head: {
      title: words.title,
      crumbs: crumbsTo(site),
      description: words.description(name),
      // Crawlers read the robots.txt of a host under the policy of the page they are at, Lighthouse's for one.
      onlyLoads: [site.to('answers'), site.to('answersRows'), site.to('answersLanguages'), TWINS.robots],
    },
    title: { text: words.title },
    told: [paragraph('lede', words.lede(name)), paragraph('meta', words.privacy)],
    tools: [
      {
        kind: 'questionnaire',
        company: name,
        asOf,
        contact: contacts.security,
        answers: site.to('answers'),
        rows: site.to('answersRows'),
        languages: site.to('answersLanguages'),
      },
    ],
    facts: [],
    notes: [],
    sections: [
      {
        id: 'elsewhere',
        title: words.elsewhere,
        blocks: [
          {
            kind: 'list',
            look: 'links',
            items: [
              ...(faqs(site).length > 0
                ? [
                    { said: [{ text: words.all, href: site.base + PAGES.faqs }] },
                    { said: [{ text: words.csv, href: site.to('faqCsv') }] },
                    { said: [{ text: words.json, href: site.to('answers') }] },
                  ]
                : []),
              { said: [{ text: site.words.search.label, href: site.to('search') }] },
            ],
          },
        ],
      },
    ],
    changed: null,
  };
}
