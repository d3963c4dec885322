import { z } from 'zod';
import { CATEGORIES } from '../schemas/primitives.ts';
import { dayIn } from './days.ts';
import { readMarkdown } from './hast.ts';
import type { Found, ImportedCollection, Place, Refused } from './outcome.ts';
import { markdownOf } from './safe-markdown.ts';

const text = z.string().nullish().catch(null);
const words = z.array(z.string()).nullish().catch(null);
/** Other versions add keys and may leave some out; what is there is taken, the rest is not stated. */
const answer = z.looseObject({
  id: text,
  question: text,
  answer: text,
  body: text,
  category: text,
  updated: text,
  reviewBy: text,
  principles: words,
  documents: words,
  caiq: words,
  mvsp: words,
  asks: words,
});
const subprocessor = z.looseObject({
  id: text,
  name: text,
  purpose: text,
  data: text,
  location: words,
  transfer: text,
  since: text,
  until: text,
  announced: text,
  objectBy: text,
  url: text,
});
const list = z.array(z.unknown());
const page = z.union([
  list.transform((faqs) => ({ faqs, subprocessors: faqs })),
  z.looseObject({ faqs: list.optional(), subprocessors: list.optional() }),
]);

/** `/trust.json`, `/faq.json` and `/subprocessors.json` of a trust page like this one, or a list of such entries. */
export function fromJson(file: string, content: string, collection: ImportedCollection): Found {
  const place: Place = { file, sheet: null, row: null };
  const refuse = (reason: Refused['reason']): Found => ({ drafts: [], refused: [{ place, what: '', reason }] });
  let read: unknown;
  try {
    read = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return refuse({ is: 'unreadable', fault: 'not-json' });
  }
  const found = page.safeParse(read).data?.[collection];
  const none: Refused['reason'] = { is: collection === 'faqs' ? 'no-questions' : 'no-subprocessors' };
  if (found === undefined) return refuse(none);
  const all: Found = { drafts: [], refused: [] };
  for (const [index, entry] of found.entries()) {
    const at = { ...place, row: index + 1 };
    if (collection === 'faqs') takeAnswer(entry, at, all);
    else takeSubprocessor(entry, at, all);
  }
  return all;
}

function takeAnswer(entry: unknown, place: Place, { drafts, refused }: Found): void {
  const one = answer.safeParse(entry).data;
  const question = one?.question?.replace(/\s+/g, ' ').trim() ?? '';
  const body = markdownOf([readMarkdown(one?.answer ?? one?.body ?? '').root], { pasted: true });
  if (!one || question === '') refused.push({ place, what: '', reason: { is: 'no-question' } });
  else if (body === '') refused.push({ place, what: question, reason: { is: 'no-answer' } });
  else
    drafts.push({
      collection: 'faqs',
      place,
      id: one.id ?? null,
      question,
      body,
      category: one.category ?? null,
      asks: one.asks ?? [],
      updated: dayIn(one.updated),
      reviewBy: dayIn(one.reviewBy),
      principles: (one.principles ?? []).filter((word) => CATEGORIES.some((category) => category === word)),
      documents: one.documents ?? [],
      maps: Object.fromEntries(
        (['caiq', 'mvsp'] as const).flatMap((key) => (one[key]?.length ? [[key, one[key]]] : [])),
      ),
      internal: false,
    });
}

function takeSubprocessor(entry: unknown, place: Place, { drafts, refused }: Found): void {
  const one = subprocessor.safeParse(entry).data;
  const name = one?.name?.trim() ?? '';
  if (!one || name === '') {
    refused.push({ place, what: '', reason: { is: 'no-name' } });
    return;
  }
  const url = one.url && /^https:/.test(one.url) && URL.canParse(one.url) ? one.url : null;
  drafts.push({
    collection: 'subprocessors',
    place,
    id: one.id ?? null,
    name,
    purpose: one.purpose ?? null,
    data: one.data ?? null,
    location: one.location ?? [],
    locationSaid: null,
    transfer: one.transfer ?? null,
    since: dayIn(one.since),
    until: dayIn(one.until),
    announced: dayIn(one.announced),
    objectBy: dayIn(one.objectBy),
    url,
  });
}
