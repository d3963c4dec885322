import { documents, isOffering } from '../documents.ts';
import { faqs, featuredFaqs } from '../faqs.ts';
import { frameworks } from '../frameworks.ts';
import { headline } from '../overview.ts';
import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { areScoped, principles } from '../principles.ts';
import { fill, sayDay, sayMail } from '../said.ts';
import type { Site } from '../site.ts';
import { isComing, lastChange, subprocessors } from '../subprocessors.ts';
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
  const { overview } = site.words;
  return [
    {
      id: 'documents',
      title: overview.documents,
      all: { text: overview.allDocuments(all.length), href: site.to('documents') },
      blocks: [documentTable(site, all.slice(0, DOCUMENTS_SHOWN), overview.documents)],
    },
  ];
}

function questionsAsked(site: Site): Section[] {
  const asked = featuredFaqs(site);
  const { overview } = site.words;
  const total = faqs(site).length;
  if (asked.length === 0) return [];
  return [
    {
      id: 'questions',
      title: overview.questions,
      all: { text: overview.allQuestions(total), href: site.to('faqs') },
      blocks: [{ kind: 'search', label: overview.search, action: site.to('search') }, questionList(asked, 'links two')],
    },
  ];
}

function subprocessorSection(site: Site): Section {
  const all = subprocessors(site);
  const { overview, subprocessorPages, claims } = site.words;
  const engaged = all.filter(({ state }) => state === 'current').length;
  const announced = all.filter(isComing);
  const change = lastChange(site);
  return {
    id: 'subprocessors',
    look: 'stack',
    title: overview.subprocessors(engaged),
    blocks: [
      ...(change
        ? [paragraph(undefined, ...fill(subprocessorPages.lastChange(change.text), sayDay(claims, change.date)))]
        : []),
      ...announced.map(({ name, since, objectBy }) =>
        paragraph(
          undefined,
          ...(objectBy
            ? fill(overview.startsToObject(name), sayDay(claims, since), sayDay(claims, objectBy))
            : fill(overview.starts(name), sayDay(claims, since))),
        ),
      ),
      paragraph(undefined, {
        text: overview.allSubprocessors(engaged),
        href: site.to('subprocessors'),
      }),
    ],
  };
}

export function overviewPage(site: Site): PageModel {
  const { name, asOf, tagline, contacts, target } = site.company;
  const { overview, compliance } = site.words;
  const claim = headline(site);
  const news = updates(site).slice(0, UPDATES_SHOWN);
  const drawn = frameworks(site)
    .flatMap(({ products }) => products)
    .map(({ heldName, product, status }) => `${[heldName, product].filter(Boolean).join(', ')}, ${status.holds}`);
  return {
    path: site.to('overview'),
    head: { title: name, description: overview.description(claim, asOf) },
    isDated: true,
    title: { text: claim },
    told: tagline === undefined ? [] : [paragraph('lede', overview.tagline(tagline))],
    facts: [],
    notes: [],
    sections: [
      claimsSection(site),
      ...bandSection(site, compliance.timelineOf(drawn)),
      ...(principles(site).length > 0
        ? [
            {
              id: 'principles',
              title: areScoped(site) ? overview.principles : site.words.principles.ownOnly,
              blocks: [principleList(site)],
            },
          ]
        : []),
      ...documentSection(site),
      ...questionsAsked(site),
      [subprocessorSection(site), ...notClaimed(site)],
      ...(news.length > 0
        ? [
            {
              id: 'updates',
              title: overview.updates,
              all: { text: overview.allUpdates, href: site.to('updates') },
              blocks: [updateList(site, news)],
            },
          ]
        : []),
      {
        id: 'contacts',
        title: overview.contacts,
        blocks: [
          paragraph(
            undefined,
            ...fill(overview.write, sayMail(contacts.security)),
            ...(contacts.privacy ? fill(overview.writePrivacy, sayMail(contacts.privacy)) : []),
            ...(target && isOffering(site) ? [overview.writeTarget(target)] : []),
          ),
        ],
      },
    ],
    changed: null,
  };
}
