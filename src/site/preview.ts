import type { Status } from '../claims/standing.ts';
import { type Drawing, drawing } from './drawing.ts';
import { faqs } from './faqs.ts';
import { frameworks } from './frameworks.ts';
import { everyPage } from './models/every.ts';
import type { PageModel } from './page-model.ts';
import { plainText } from './said.ts';
import { shortAnswer } from './short-answer.ts';
import { part, type Site } from './site.ts';

/** What the picture of a page says where its link is shown: in a message, on a board. */
export interface Preview {
  /** Of the page, with its base. */
  path: string;
  /** The part of the site that it belongs to. */
  section: string;
  title: string;
  told: string | null;
  status: { status: Status; text: string } | null;
  drawing: Drawing | null;
  /** The day it speaks of. */
  dated: string;
}

const faqsById = part((site: Site) => new Map(faqs(site).map((one) => [one.id, one])));

function previewOf(site: Site, model: PageModel): Preview {
  const { subject, head, told, path } = model;
  const words = site.words.share.preview;
  const framework = subject?.kind === 'framework' ? frameworks(site).find(({ id }) => id === subject.id) : undefined;
  const faq = subject?.kind === 'faq' ? faqsById(site).get(subject.id) : undefined;
  const lede = told.find(({ look }) => look === 'lede');
  const only = framework?.products.length === 1 ? framework : undefined;
  return {
    path,
    section: head.crumbs?.slice(1).at(-1)?.name ?? '',
    title: model.title.text,
    told: lede ? plainText(lede.said) : faq ? shortAnswer(faq.body, site.language) : null,
    status: only ? { status: only.status.status, text: only.status.word + only.status.afterWord } : null,
    drawing: only ? drawing(site, only) : null,
    dated: faq?.updated ? words.reviewed(faq.updated) : words.asOf(site.today),
  };
}

/** One for each page that may be found, where its whole address is known: pictures are looked for by that alone. */
export const previews = part((site: Site): Preview[] =>
  site.company.trustUrl === undefined
    ? []
    : everyPage(site)
        .filter(({ head }) => !head.noindex)
        .map((model) => previewOf(site, model)),
);
