import { faqs } from '../faqs.ts';
import { type Item, type PageModel, paragraph, type Section } from '../page-model.ts';
import { pastedText } from '../pasted-text.ts';
import { crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { withBadge } from './badge.ts';

/** Where this trust center is passed on: its address, as a code for a phone too, and everything that can be kept. */
export function sharePage(site: Site): PageModel {
  const { company, to, words } = site;
  const said = words.share;
  const address = company.trustUrl && site.at(to('overview'));
  const kept = (text: string, href: string, told: string): Item => ({
    said: [{ text, href, isStrong: true }],
    told: [{ said: [told], look: 'meta' }],
  });
  const pass: Section[] = address
    ? [
        {
          id: 'address',
          title: said.address,
          blocks: [
            paragraph(undefined, { text: address, href: address }),
            { kind: 'qr', text: address, label: said.code(address) },
          ],
        },
      ]
    : [];
  // Without the site's address it would state nothing that can be looked up.
  const pasted: Section[] = address
    ? [
        {
          id: 'text',
          title: said.pasted.title,
          blocks: [paragraph('meta', said.pasted.lede), { kind: 'snippet', code: pastedText(site), of: 'text' }],
        },
      ]
    : [];
  const badges: Section[] =
    address && withBadge(site).length > 0
      ? [
          {
            id: 'badges',
            title: said.badges,
            blocks: [
              paragraph('meta', said.badgesTold),
              {
                kind: 'list',
                look: 'links',
                items: withBadge(site).map(({ heldName, path }) => ({
                  said: [{ text: heldName, href: `${path}#badge` }],
                })),
              },
            ],
          },
        ]
      : [];
  return {
    path: to('share'),
    head: { title: said.title, crumbs: crumbsTo(site), description: said.description(company.name) },
    isDated: true,
    title: { text: said.title },
    told: [paragraph('lede', said.lede)],
    facts: [],
    notes: [],
    sections: [
      {
        id: 'keep',
        title: said.keep,
        blocks: [
          {
            kind: 'list',
            look: 'rows rows--wide',
            items: [
              kept(said.save, to('pack'), said.saveTold),
              ...(faqs(site).length > 0 ? [kept(words.frame.foot.faqCsv, to('faqCsv'), said.csvTold)] : []),
              kept(said.facts, to('trust'), said.factsTold),
              kept(said.calendar, to('calendar'), said.calendarTold),
            ],
          },
        ],
      },
      ...pasted,
      ...pass,
      ...badges,
    ],
    isUnlisted: true,
    changed: null,
  };
}
