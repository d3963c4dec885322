import { plainMarkdown } from '../body/plain.ts';
import { csv } from '../schemas/csv.ts';
import type { FaqView } from '../site/faqs.ts';
import type { Site } from '../site/site.ts';
import type { SubprocessorView } from '../site/subprocessors.ts';

/** An answer as `/faq.json` and `/trust.json` hold it: the same keys in the same order, absent facts null or empty. */
export const faqRow = (one: FaqView) => ({
  id: one.id,
  question: one.question,
  answer: plainMarkdown(one.body, one.url),
  category: one.category,
  principles: one.principles.map(({ id }) => id),
  updated: one.updated,
  reviewBy: one.reviewBy,
  documents: one.documents.map(({ id }) => id),
  caiq: one.maps?.caiq ?? [],
  mvsp: one.maps?.mvsp ?? [],
  systems: one.systems,
  url: one.url,
});

export const subprocessorRow = (one: SubprocessorView) => ({
  id: one.id,
  name: one.name,
  purpose: one.purpose,
  data: one.data,
  location: one.location.map(({ code }) => code),
  transfer: one.transfer,
  since: one.since,
  until: one.until,
  announced: one.announced,
  objectBy: one.objectBy,
  state: one.state,
  url: one.url,
});

const FAQ_COLUMNS = [
  'id',
  'question',
  'answer',
  'category',
  'principles',
  'updated',
  'reviewBy',
  'documents',
  'caiq',
  'mvsp',
  'url',
  'systems',
] as const;
const SUBPROCESSOR_COLUMNS = [
  'id',
  'name',
  'purpose',
  'data',
  'location',
  'transfer',
  'since',
  'until',
  'announced',
  'objectBy',
  'state',
  'url',
] as const;

type Value = string | null | readonly string[];
/** Several values in one cell are parted by a blank, an absent one is empty. */
const cellOf = (value: Value): string => (typeof value === 'string' ? value : (value ?? []).join(' '));

const rows = <Key extends string>(columns: readonly Key[], all: readonly Record<Key, Value>[]): string =>
  csv(
    columns,
    all.map((one) => columns.map((column) => cellOf(one[column]))),
  );

/** Names of products hold blanks, so they are parted by semicolons. */
export const faqCsv = (all: readonly FaqView[]): string =>
  rows(
    FAQ_COLUMNS,
    all.map((one) => ({ ...faqRow(one), systems: one.systems.join('; ') })),
  );
export const subprocessorsCsv = (all: readonly SubprocessorView[]): string =>
  rows(SUBPROCESSOR_COLUMNS, all.map(subprocessorRow));

const about = ({ company, at, to }: Site) => ({
  version: 1,
  asOf: company.asOf,
  company: company.name,
  url: at(to('trust')),
});
export const faqJson = (all: readonly FaqView[], site: Site) => ({ ...about(site), faqs: all.map(faqRow) });
export const subprocessorsJson = (all: readonly SubprocessorView[], site: Site) => ({
  ...about(site),
  subprocessors: all.map(subprocessorRow),
});
