import { otherLanguage } from '../../body/mark-languages.ts';
import type { Heading } from '../../schemas/content-tree.ts';
import type { Claimed, StatusView } from '../claimed.ts';
import type { Action } from '../documents.ts';
import type { Subject } from '../facts.ts';
import type { FaqView } from '../faqs.ts';
import { type Block, type Body, type List, type Paragraph, paragraph, type Section } from '../page-model.ts';
import type { QuestionsAbout } from '../question-lists.ts';
import { fill, type Piece, type Said, sayDayShort, sayMail } from '../said.ts';
import type { Crumb } from '../sections.ts';
import { part, type Site } from '../site.ts';
import type { UpdateView } from '../updates.ts';

export const sayStatus = ({ status, word, mark, lapsesAfter }: StatusView): Piece => ({
  text: word,
  name: 'status',
  value: status,
  badge: { sign: mark, look: `status--${status}` },
  lapse: lapsesAfter ? { day: lapsesAfter, text: null } : null,
});

/** How it stands and until when, in words that stay true: "Current through 30 June 2027". */
export const sayStanding = ({ status, standing: { validThrough } }: Claimed): Said => [
  sayStatus(status),
  {
    text: status.afterWord,
    ...(validThrough ? { day: validThrough, name: 'valid-through' } : {}),
    lapse:
      status.lapsesAfter && status.lapsedAfterWord ? { day: status.lapsesAfter, text: status.lapsedAfterWord } : null,
  },
];

/** A framework, or one product of several that it speaks of. */
export const subjectOf = (id: string, products: readonly Claimed[], index: number): Subject =>
  products.length > 1 ? { kind: 'product', id: `${id}/${index + 1}` } : { kind: 'framework', id };

export const nameOf = ({ heldName, product }: Claimed, path: string): Said => [
  { text: heldName, href: path, name: 'name' },
  ...(product === null ? [] : [' ', { text: product, name: 'product-name', isSoft: true }]),
];

/** Where a reader can get a thing, or that nobody can any longer. */
export const sayAction = ({ words }: Site, action: Action | null, of: string): Said => [
  action ? { text: action.label, href: action.href, of } : { text: words.common.gone, isSoft: true },
];

export const allOf = ({ words }: Site, { path, name }: Crumb, total: number): Paragraph =>
  paragraph('more', { text: words.common.all(total, name), href: path, isList: true });

export const questionList = (faqs: readonly FaqView[], look: List['look'] = 'links'): List => ({
  kind: 'list',
  look,
  isUnsearched: true,
  items: faqs.map(({ id, path, question, systems, lang }) => ({
    subject: { kind: 'faq', id },
    said: [
      { text: question, href: path, name: 'question', lang },
      ...(systems.length > 0 ? [' ', { text: systems.join(', '), isSoft: true }] : []),
    ],
  })),
});

/** The questions about something, as its page shows them; none where there are none. */
export const questionSection = (site: Site, { shown, total, more }: QuestionsAbout, title: string): Section[] =>
  total === 0
    ? []
    : [{ id: 'questions', title, blocks: [questionList(shown), ...(more ? [allOf(site, more, total)] : [])] }];

export const updateList = (site: Site, updates: readonly UpdateView[]): List => ({
  kind: 'list',
  look: 'rows rows--dated',
  items: updates.map(({ id, path, title, date, kindWord }) => ({
    subject: { kind: 'update', id },
    said: [
      sayDayShort(site.words.claims, date, 'date'),
      ' ',
      { text: title, href: path, name: 'title' },
      ' ',
      { text: kindWord, isSoft: true },
    ],
  })),
});

export const notClaimed = ({ company, words }: Site): Section[] =>
  company.notClaimed.length === 0
    ? []
    : [
        {
          id: 'not-claimed',
          title: words.compliance.notClaimed,
          look: 'stack',
          blocks: [
            {
              kind: 'facts',
              facts: company.notClaimed.map(({ claim, why }) => ({
                label: claim,
                said: [{ text: why, name: 'why' }],
                stated: true,
                subject: { kind: 'not-claimed', id: claim },
              })),
            },
          ],
        },
      ];

/** The steps of a request; `at` is the one that the reader is at, from 1. */
export function requestSteps({ company, words }: Site, hasAgreement: boolean, at?: number): List {
  const { steps: said } = words.requests;
  const steps = [
    said.request,
    hasAgreement ? said.sign : said.confirm,
    [said.review, said.reviewTold(company.target)],
    said.download,
  ];
  return {
    kind: 'list',
    look: 'steps',
    isOrdered: true,
    items: steps.map(([name, text], index) => ({
      said: [{ text: name ?? '', isStrong: true }, ` ${text}`],
      current: index + 1 === at ? 'step' : undefined,
    })),
  };
}

/** The way to follow something by email, where the company lets people; the topic is chosen there already. */
export const followLink = ({ company, words, to }: Site, topic: string): Piece[] =>
  company.follow ? [{ text: words.common.follow, href: `${to('follow')}?${new URLSearchParams({ topic })}` }] : [];

export const emailUs = ({ company }: Site, sentence: string): Paragraph =>
  paragraph(undefined, ...fill(sentence, sayMail(company.contacts.security)));

type Written = 'compliance' | 'principles' | 'faqs' | 'documents' | 'updates' | 'learn';
type Rendered = { body: string; html?: string; headings?: Heading[] };

const written = part(
  ({ tree }: Site) =>
    new Map<string, Rendered>(
      (['compliance', 'principles', 'faqs', 'documents', 'updates', 'learn'] as const).flatMap((folder) =>
        tree[folder].map((entry): [string, Rendered] => [`${folder}/${entry.id}`, entry]),
      ),
    ),
);

/** The running text of a content file; null where it has none. */
export function bodyOf(site: Site, folder: Written, id: string, name?: string): Body | null {
  const { body, html = '', headings = [] } = written(site).get(`${folder}/${id}`) ?? { body: '' };
  return body.trim() === ''
    ? null
    : { kind: 'body', name, markdown: body.trim(), html, headings, lang: otherLanguage(body, site.language) };
}

/** A section that holds running text under a name that is only heard. */
export const bodySection = (body: Block | null, label: string): Section[] => (body ? [{ label, blocks: [body] }] : []);
