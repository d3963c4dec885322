import { otherLanguage } from '../../body/mark-languages.ts';
import { documents, isOffering } from '../documents.ts';
import { faqs, featuredFaqs } from '../faqs.ts';
import { frameworks } from '../frameworks.ts';
import { headline } from '../overview.ts';
import { type PageModel, paragraph, type Section } from '../page-model.ts';
import { principles, scopeSentence } from '../principles.ts';
import { fill, sayDay, sayMail } from '../said.ts';
import { shortAnswer } from '../short-answer.ts';
import type { Site } from '../site.ts';
import { isComing, lastChange, subprocessors } from '../subprocessors.ts';
import { updates } from '../updates.ts';
import { notClaimed, updateList } from './common.ts';
import { bandSection, claimsSections } from './compliance.ts';
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

/** What reviewers ask first, answered in the first sentences of each answer. */
function questionsAsked(site: Site): Section[] {
  const { shown, areMarked } = featuredFaqs(site);
  const { overview } = site.words;
  if (shown.length === 0) return [];
  return [
    {
      id: 'questions',
      title: areMarked ? overview.asked(shown.length) : overview.someQuestions,
      all: { text: overview.allQuestions(faqs(site).length), href: site.to('faqs') },
      blocks: [
        {
          kind: 'list',
          look: 'brief',
          isUnsearched: true,
          items: shown.map(({ id, path, question, body, lang }) => {
            const answer = shortAnswer(body, site.language);
            return {
              subject: { kind: 'faq', id },
              said: [{ text: question, href: path, name: 'question', lang }],
              told: answer ? [{ said: [{ text: answer, lang: otherLanguage(answer, site.language) ?? lang }] }] : [],
            };
          }),
        },
      ],
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
      ...claimsSections(site),
      ...bandSection(site, compliance.timelineOf(drawn)),
      ...questionsAsked(site),
      ...(principles(site).length > 0
        ? [
            {
              id: 'principles',
              // Where none is in scope the heading says so: five rows say it one by one.
              title: principles(site).some(({ inScope }) => inScope) ? overview.principles : scopeSentence(site),
              blocks: [principleList(site)],
            },
          ]
        : []),
      ...documentSection(site),
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
