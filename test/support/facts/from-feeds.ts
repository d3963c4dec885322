import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { original, parseCsv } from '../strict-csv.ts';
import { type IcsEvent, icsTextOf, parseIcs } from '../strict-ics.ts';
import { children, parseXml, xmlTextOf } from '../strict-xml.ts';
import { Facts } from './facts.ts';
import { subprocessorFacts } from './from-json.ts';
import { byTag, elements, parseHtml, textOf } from './html.ts';
import { codesOf, dayOf, words } from './normal.ts';
import { proseOfHtml, proseOfMarkdown } from './prose.ts';

const LABELS: Record<string, string> = {
  Name: 'name',
  Purpose: 'purpose',
  Data: 'data',
  Location: 'location',
  Transfer: 'transfer',
  'In use from': 'since',
  'In use since': 'since',
  'Last day of use': 'until',
  Announced: 'announced',
  'Object by': 'object-by',
};
const DAYS = new Set(['since', 'until', 'announced', 'object-by']);

/** The list of facts in an entry about a subprocessor. */
function subprocessorInHtml(html: string): Record<string, string> {
  const said = byTag(parseHtml(html, true), 'li').map((item): [string, string] => {
    const [strong] = elements(item);
    const label = words(textOf(strong ?? '')).replace(/:$/, '');
    const value = words(textOf(item).slice(textOf(strong ?? '').length));
    const name = LABELS[label] ?? label;
    return [name, name === 'location' ? codesOf(value) : DAYS.has(name) ? dayOf(value) : value];
  });
  return { until: '', announced: '', 'object-by': '', ...Object.fromEntries(said) };
}

interface Entry {
  id: string;
  url: string;
  title: string;
  day: string;
  kind: string;
  html: string;
}

function putEntry(facts: Facts, { id, url, title, day, kind, html }: Entry): void {
  const [, room, name = ''] = /^tag:[^,]+,\d{4}:([a-z]+)\/([^/]+)/.exec(id) ?? [];
  if (room === 'updates')
    facts.all(`update:${name}`, { title: words(title), date: day, kind, body: proseOfHtml(html, url) });
  else if (room === 'subprocessors') facts.all(`subprocessor:${name}`, subprocessorInHtml(html));
  else if (room === 'compliance' && kind === 'withdrawn')
    // It may be a report of several: what the framework comes to is told by the pages.
    facts.put(`withdrawn:${name}`, day, words(title));
  else if (room === 'compliance')
    facts.all(`framework:${name}`, {
      status: kind,
      'valid-through': dayOf(/lapsed on (.*)$/.exec(title)?.[1] ?? '(absent)'),
      claim: words(textOf(parseHtml(html, true))),
    });
  else facts.conflicts.push(`an entry of unknown room: ${id}`);
}

export function factsOfAtom(xml: string): Facts {
  const facts = new Facts();
  const entries = children(parseXml(xml), 'entry');
  for (const entry of entries) {
    const said = (name: string) => xmlTextOf(children(entry, name)[0]);
    putEntry(facts, {
      id: said('id'),
      url: children(entry, 'link')[0]?.attributes.href ?? '',
      title: said('title'),
      day: said('updated').slice(0, 10),
      kind: children(entry, 'category')[0]?.attributes.term ?? '',
      html: said('content'),
    });
  }
  return facts;
}

interface JsonFeed {
  items: {
    id: string;
    url: string;
    title: string;
    date_published: string;
    tags: string[];
    content_html: string;
    content_text: string;
  }[];
}

export function factsOfJsonFeed(json: string): Facts {
  const facts = new Facts();
  for (const item of (JSON.parse(json) as JsonFeed).items) {
    const { id, url, title, content_html: html } = item;
    putEntry(facts, { id, url, title, day: item.date_published.slice(0, 10), kind: item.tags[0] ?? '', html });
    if (proseOfMarkdown(item.content_text, url) !== proseOfHtml(html, url))
      facts.conflicts.push(`${id}: text and HTML differ`);
  }
  return facts;
}

type FaqRow = Record<'id' | 'question' | 'answer' | 'category' | 'updated' | 'url', string> & {
  reviewBy: string | null;
  principles: string[];
  documents: string[];
  caiq: string[];
  mvsp: string[];
};

const faqFacts = (row: FaqRow): Record<string, string> => ({
  question: words(row.question),
  category: words(row.category),
  updated: row.updated,
  'review-by': row.reviewBy ?? '',
  principles: row.principles.join(' '),
  documents: row.documents.join(' '),
  caiq: row.caiq.join(' '),
  mvsp: row.mvsp.join(' '),
  answer: proseOfMarkdown(row.answer, row.url),
});

/** A CSV file as records by the names in its header. */
function records(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, original(row[index] ?? '')])));
}
const list = (cell: string | undefined): string[] => (cell ? cell.split(' ') : []);

export function factsOfFaqs(rows: readonly FaqRow[]): Facts {
  const facts = new Facts();
  for (const row of rows) facts.all(`faq:${row.id}`, faqFacts(row));
  return facts;
}
export const faqRowsOf = (csv: string): FaqRow[] =>
  records(csv).map((row) => ({
    ...(row as FaqRow & Record<string, string>),
    principles: list(row.principles),
    documents: list(row.documents),
    caiq: list(row.caiq),
    mvsp: list(row.mvsp),
  }));

type SubprocessorRow = Parameters<typeof subprocessorFacts>[0] & { id: string };

export function factsOfSubprocessors(rows: readonly SubprocessorRow[]): Facts {
  const facts = new Facts();
  for (const row of rows) facts.all(`subprocessor:${row.id}`, subprocessorFacts(row));
  return facts;
}
export const subprocessorRowsOf = (csv: string): SubprocessorRow[] =>
  records(csv).map((row) => ({ ...(row as unknown as SubprocessorRow), location: list(row.location) }));

const icsDay = (event: IcsEvent): string => (event.get('DTSTART') ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

export function factsOfCalendar(ics: string): Facts {
  const facts = new Facts();
  for (const event of parseIcs(ics)) {
    const day = icsDay(event);
    const id = /\/(?:compliance|documents)\/([^/]+)\/$/.exec(event.get('URL') ?? '')?.[1];
    const kind = event.get('CATEGORIES');
    // A product's own day has its name in brackets behind that of the framework.
    if (kind === 'framework' && !/\)/.test(event.get('SUMMARY') ?? ''))
      facts.put(`framework:${id}`, 'valid-through', day);
    const edition = /(\d{4})\D* certificate$/.exec(icsTextOf(event.get('SUMMARY') ?? ''))?.[1];
    if (kind === 'certificate') facts.put(`certificate:${id}:${edition}:${day}`, 'expires', day);
    if (kind === 'document') facts.put(`document:${id}`, 'expires', day);
    if (kind === 'objection') facts.put(`subprocessor:${(event.get('URL') ?? '').split('#')[1]}`, 'object-by', day);
    if (kind === 'disclosure-policy') facts.put('disclosure:', 'expires', day);
    facts.put('site:', 'as-of', (event.get('DTSTAMP') ?? '').replace(/^(\d{4})(\d{2})(\d{2})T.*$/, '$1-$2-$3'));
  }
  return facts;
}

export function factsOfSecurityTxt(text: string): Facts {
  const facts = new Facts();
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '(absent)';
  facts.all('disclosure:', {
    policy: field('Policy'),
    languages: field('Preferred-Languages'),
    expires: field('Expires').replace(/T23:59:59Z$/, ''),
    contact: field('Contact').replace(/^mailto:/, ''),
  });
  return facts;
}

/** What each file for machines says, by its address; a file that is not there is not in it. */
export function factsOfFeeds(dist: string): Record<string, Facts> {
  const readers: Record<string, (text: string) => Facts> = {
    'feed.xml': factsOfAtom,
    'subprocessors/feed.xml': factsOfAtom,
    'feed.json': factsOfJsonFeed,
    'faq.csv': (text) => factsOfFaqs(faqRowsOf(text)),
    'faq.json': (text) => factsOfFaqs(JSON.parse(text).faqs),
    'subprocessors.csv': (text) => factsOfSubprocessors(subprocessorRowsOf(text)),
    'subprocessors.json': (text) => factsOfSubprocessors(JSON.parse(text).subprocessors),
    'calendar.ics': factsOfCalendar,
    '.well-known/security.txt': factsOfSecurityTxt,
  };
  return Object.fromEntries(
    Object.entries(readers).flatMap(([file, read]) =>
      existsSync(join(dist, file)) ? [[file, read(readFileSync(join(dist, file), 'utf8'))]] : [],
    ),
  );
}
