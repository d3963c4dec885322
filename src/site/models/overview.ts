import { documents } from '../documents.ts';
import { faqs, featuredFaqs } from '../faqs.ts';
import { frameworks } from '../frameworks.ts';
import { headline } from '../overview.ts';
import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { sayDay, sayMail } from '../said.ts';
import type { Site } from '../site.ts';
import { lastChange, subprocessors } from '../subprocessors.ts';
import { updates } from '../updates.ts';
import { notClaimed, questionList, updateList } from './common.ts';
import { bandSection, claimsSection } from './compliance.ts';
import { documentTable } from './documents.ts';
import { principleList } from './principles.ts';

const DOCUMENTS_SHOWN = 6;
const UPDATES_SHOWN = 4;

function documentSection(site: Site): Section[] {
  const all = documents(site);
  if (all.length === 0) return [];
  const text = all.length === 1 ? 'All documents' : `All ${all.length} documents`;
  return [
    {
      id: 'documents',
      title: 'Documents',
      all: { text, href: site.to('documents') },
      blocks: [documentTable(site, all.slice(0, DOCUMENTS_SHOWN), 'Documents')],
    },
  ];
}

function questionsAsked(site: Site): Section[] {
  const asked = featuredFaqs(site);
  const total = faqs(site).length;
  if (asked.length === 0) return [];
  return [
    {
      id: 'questions',
      title: 'Most-asked questions',
      all: { text: total === 1 ? 'All questions' : `All ${total} questions`, href: site.to('faqs') },
      blocks: [
        { kind: 'search', label: 'Search questions and documents', action: site.to('search') },
        questionList(asked, 'links two'),
      ],
    },
  ];
}

function subprocessorSection(site: Site): Section {
  const all = subprocessors(site);
  const engaged = all.filter(({ state }) => state === 'current').length;
  const announced = all.filter(({ state }) => state === 'announced');
  const change = lastChange(site);
  return {
    id: 'subprocessors',
    look: 'stack',
    title:
      engaged === 0 ? 'No subprocessor is listed' : engaged === 1 ? 'One subprocessor' : `${engaged} subprocessors`,
    blocks: [
      ...(change
        ? [paragraph(undefined, 'Last change, ', sayDay(site.words.claims, change.date), `: ${change.text}.`)]
        : []),
      ...announced.map(({ name, since, objectBy }) =>
        paragraph(
          undefined,
          `${name} starts on `,
          sayDay(site.words.claims, since),
          ...(objectBy ? ['; you can object until ', sayDay(site.words.claims, objectBy)] : []),
          '.',
        ),
      ),
      paragraph(undefined, {
        text: engaged === 0 ? 'Subprocessor list and feed' : 'See all subprocessors',
        href: site.to('subprocessors'),
      }),
    ],
  };
}

export function overviewPage(site: Site): PageModel {
  const { name, asOf, tagline, contacts, target } = site.company;
  const claim = headline(site);
  const news = updates(site).slice(0, UPDATES_SHOWN);
  const drawn = frameworks(site).map(({ heldName, status }) => `${heldName}, ${status.holds}`);
  return {
    path: site.to('overview'),
    head: { title: name, description: `${claim}. As of ${site.words.claims.day(asOf)}.` },
    isDated: true,
    title: { text: claim },
    told: [paragraph('lede', `${tagline}.`)],
    facts: [],
    notes: [],
    sections: [
      claimsSection(site),
      ...bandSection(site, `Timeline: ${drawn.join('; ')}.`),
      { id: 'principles', title: 'Which trust principles are in scope', blocks: [principleList(site)] },
      ...documentSection(site),
      ...questionsAsked(site),
      [subprocessorSection(site), ...notClaimed(site)],
      ...(news.length > 0
        ? [
            {
              id: 'updates',
              title: 'What’s changed',
              all: { text: 'All updates', href: site.to('updates') },
              blocks: [updateList(site, news)],
            },
          ]
        : []),
      {
        id: 'contacts',
        title: 'Contact us',
        blocks: [
          paragraph(
            undefined,
            'Security questions and reports: ',
            sayMail(contacts.security),
            '. Privacy: ',
            sayMail(contacts.privacy),
            `. We reply to document requests within ${target}.`,
          ),
        ],
      },
    ],
    changed: null,
  };
}
