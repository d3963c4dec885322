import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { announced } from './announced.ts';
import { Facts } from './facts.ts';
import { below, byTag, type Element, find, parseHtml, textOf } from './html.ts';
import { LISTINGS, listed, sectionOf } from './listing.ts';
import { type Leaf, leavesOf, one, type Subject, several, subjectsOf } from './markup.ts';
import { periodOf, words } from './normal.ts';
import { proseOf } from './prose.ts';

/** Each exception with its response, in the order in which they stand. */
function told(leaves: readonly Leaf[]): string {
  const values = (wanted: string) => leaves.filter(({ name }) => name === wanted).map(({ value }) => value);
  const responses = values('response');
  return values('exception')
    .map((exception, at) => `${exception} | ${responses[at] ?? '(absent)'}`)
    .join('; ');
}

function putReport(facts: Facts, framework: string, leaves: readonly Leaf[], current: boolean, through?: string): void {
  const get = (name: string) => one(leaves, name) ?? '(absent)';
  const period = `${get('period-from')}..${get('period-to')}`;
  const two = get('type') === '2';
  facts.all(`report:${framework}:${get('type')}:${two ? period : get('as-of')}`, {
    type: get('type'),
    ...(two ? { period, exceptions: get('exceptions') } : { 'as-of': get('as-of') }),
    criteria: get('criteria'),
    auditor: get('auditor'),
    'auditor-url': leaves.find(({ name }) => name === 'auditor')?.element.attributes.href ?? '',
    'auditor-license': one(leaves, 'auditor-license') ?? '',
    'peer-review': one(leaves, 'peer-review') ?? '',
    'exceptions-told': told(leaves),
    opinion: get('opinion'),
    issued: get('issued'),
    // What is current says until when once, beside its status.
    'holds-through': one(leaves, 'holds-through') ?? through ?? '(absent)',
    pages: one(leaves, 'pages') ?? '',
    current: String(current),
  });
}

function putCertificate(
  facts: Facts,
  framework: string,
  leaves: readonly Leaf[],
  current: boolean,
  through?: string,
): void {
  const get = (name: string) => one(leaves, name) ?? (name === 'expires' ? through : undefined) ?? '(absent)';
  const names = ['edition', 'certificate-number', 'body', 'accreditation', 'issued', 'expires', 'scope'];
  facts.all(`certificate:${framework}:${get('edition')}:${get('expires')}`, {
    ...Object.fromEntries(names.map((name) => [name, get(name)])),
    register: one(leaves, 'register') ?? '',
    surveillance: several(leaves, 'surveillance', ' '),
    pages: one(leaves, 'pages') ?? '',
    current: String(current),
  });
}

const standing = (leaves: readonly Leaf[]) => ({
  status: one(leaves, 'status') ?? '(absent)',
  'valid-through': one(leaves, 'valid-through') ?? '',
});

/** Where products have reports of their own, each says how it stands, and the framework does not. */
function putFramework(facts: Facts, { id, element, leaves }: Subject, hasProducts: boolean): void {
  const subject = `framework:${id}`;
  const [listed, told] = [leaves.filter((leaf) => leaf.listed), leaves.filter((leaf) => !leaf.listed)];
  facts.all(subject, {
    ...(hasProducts ? {} : standing(leaves)),
  });
  // A row of a table says less than the page.
  if (element.tag !== 'article') return;
  facts.all(subject, {
    lede: one(told, 'lede') ?? several(told, 'product-lede', ' '),
    summary: one(told, 'summary') ?? '(absent)',
    systems: one(listed, 'systems') ?? '(absent)',
    'carve-out': several(told, 'carve-out', '; '),
    inclusive: several(told, 'inclusive', '; '),
    'user-entity-controls': several(told, 'user-entity-control', '; '),
  });
  for (const name of ['completed', 'by', 'role']) {
    const value = one(listed, name);
    if (value !== undefined) facts.put(subject, name, value);
  }
  const current = one(leaves, 'status') === 'current';
  const through = one(leaves, 'valid-through');
  if (one(listed, 'type') !== undefined) putReport(facts, id, listed, current, through);
  if (one(listed, 'edition') !== undefined) putCertificate(facts, id, listed, current, through);
}

const pathId = (element: Element): string => (element.attributes.href ?? '').split('/').at(-2) ?? '';

function putSubject(facts: Facts, subject: Subject, all: readonly Subject[], url: string) {
  const { kind, id, element, leaves, inside } = subject;
  const put = (names: readonly string[]) => {
    for (const name of names) {
      const value = one(leaves, name);
      if (value !== undefined) facts.put(`${kind}:${id}`, name, value);
    }
  };
  const whole = element.tag === 'article';
  switch (kind) {
    case 'framework':
      return putFramework(
        facts,
        subject,
        all.some((each) => each.kind === 'product' && each.inside === id),
      );
    case 'product':
      return facts.all(`product:${id}`, standing(leaves));
    case 'report': {
      const shown = all.find((each) => each.kind === 'framework' && each.id === inside);
      const same = (name: string) => one(shown?.leaves.filter((leaf) => leaf.listed) ?? [], name) === one(leaves, name);
      const again = ['type', 'period-from', 'period-to', 'as-of'].every(same);
      const counts = id === 'current' || (again && one(shown?.leaves ?? [], 'status') === 'current');
      return putReport(facts, inside ?? '', leaves, counts);
    }
    case 'certificate':
      return putCertificate(facts, inside ?? '', leaves, id === 'current');
    case 'bridge-letter': {
      const title = words(textOf(byTag(element, 'h3')[0] ?? ''));
      return facts.put(
        `letter:${inside}:${periodOf(title.replace('Bridge letter, ', ''))}`,
        'issued',
        one(leaves, 'issued') ?? '(absent)',
      );
    }
    case 'principle': {
      put(['in-scope', 'commitment']);
      if (!whole) return facts.put(`principle:${id}`, 'name', words(textOf(byTag(element, 'a')[0] ?? '')));
      facts.put(`principle:${id}`, 'commitment', one(leaves, 'commitment') ?? '');
      return facts.put(`principle:${id}`, 'covered-by', several(leaves, 'covered-by', ' '));
    }
    case 'faq': {
      put(['question']);
      if (!whole) return;
      const answer = leaves.find(({ name }) => name === 'answer')?.element;
      const links = byTag(element, 'dl').flatMap((list) => byTag(list, 'a'));
      return facts.all(`faq:${id}`, {
        category: one(leaves, 'category') ?? '(absent)',
        updated: one(leaves, 'updated') ?? '(absent)',
        'review-by': one(leaves, 'review-by') ?? '',
        principles: several(leaves, 'principle', ' '),
        documents: links
          .filter(({ attributes }) => /^\/documents\/[^/]+\/$/.test(attributes.href ?? ''))
          .map(pathId)
          .join(' '),
        caiq: (one(leaves, 'caiq') ?? '').replaceAll(', ', ' '),
        mvsp: (one(leaves, 'mvsp') ?? '').replaceAll(', ', ' '),
        answer: answer ? proseOf(answer, url) : '(absent)',
      });
    }
    case 'document':
      if (leaves.length === 0) return;
      put(['title', 'kind', 'access']);
      facts.put(`document:${id}`, 'issued', one(leaves, 'issued') ?? '');
      if (!whole) return;
      return facts.all(`document:${id}`, {
        version: one(leaves, 'version') ?? '',
        expires: one(leaves, 'expires') ?? '',
        agreement: /, version ([\d.]+)$/.exec(one(leaves, 'agreement') ?? '')?.[1] ?? '',
        pages: one(leaves, 'pages') ?? '',
        sha256: one(leaves, 'sha256') ?? '',
      });
    case 'subprocessor':
      put(['name', 'purpose', 'data', 'location', 'transfer', 'since']);
      return facts.put(`subprocessor:${id}`, 'until', one(leaves, 'until') ?? '');
    case 'update': {
      put(['title', 'date', 'kind']);
      const prose = whole && find(element, ({ attributes }) => /\bprose\b/.test(attributes.class ?? ''));
      return prose ? facts.put(`update:${id}`, 'body', proseOf(prose, url)) : undefined;
    }
    case 'not-claimed':
      return facts.put(`not-claimed:${words(id)}`, 'why', one(leaves, 'why') ?? '(absent)');
  }
}

/** Announcements stand in words above their table: who, since when, until when one may object. */
function putAnnouncements(facts: Facts, page: Element): void {
  const section = below(page).find(
    (each) => each.tag === 'section' && byTag(each, 'h2').some(({ attributes }) => attributes.id === 'announced'),
  );
  if (!section) return;
  const rows = subjectsOf(section).filter(({ kind }) => kind === 'subprocessor');
  for (const paragraph of byTag(section, 'p')) {
    const said = words(textOf(paragraph));
    const row = rows.find(({ leaves }) => said.startsWith(`${one(leaves, 'name')} starts on`));
    if (!row) continue;
    facts.all(`subprocessor:${row.id}`, announced(said));
  }
}

/** Where a subprocessor stands on its page says whether it is announced, in use or ended. */
function putStates(facts: Facts, page: Element): void {
  const states: Record<string, string> = { announced: 'announced', 'in-use': 'current', ended: 'ended' };
  for (const section of byTag(page, 'section')) {
    const heading = byTag(section, 'h2')[0]?.attributes.id ?? '';
    for (const { kind, id } of subjectsOf(section))
      if (kind === 'subprocessor') facts.put(`subprocessor:${id}`, 'state', states[heading] ?? '(absent)');
  }
}

/** What the pages for people say, read through their own markup. */
export function factsOfHtml(dist: string): Facts {
  const facts = new Facts();
  for (const file of globSync('**/index.html', { cwd: dist }).sort()) {
    const page = parseHtml(readFileSync(join(dist, file), 'utf8'));
    const url = find(page, ({ tag, attributes }) => tag === 'link' && attributes.rel === 'canonical')?.attributes.href;
    if (!url) continue;
    const all = subjectsOf(page);
    for (const subject of all) putSubject(facts, subject, all, url);
    const framework = all.find(({ kind, element }) => kind === 'framework' && element.tag === 'article');
    const here = find(page, ({ attributes }) => attributes['aria-current'] === 'page' && !attributes.href);
    if (framework && here) {
      const head = find(page, ({ tag, attributes }) => tag === 'meta' && attributes.name === 'description');
      facts.all(`framework:${framework.id}`, {
        name: words(textOf(here)),
        claim: words(head?.attributes.content ?? '(absent)'),
      });
    }
    for (const { name, value, listed } of leavesOf(page))
      if (name === 'as-of' && !listed) facts.put('site:', 'as-of', value);
    const section = sectionOf(file);
    for (const wanted of section === null ? [] : (LISTINGS[section] ?? [])) {
      const ids = all
        .filter(({ kind }) => kind === wanted || (wanted === 'framework' && kind === 'product'))
        .map(({ kind, id }) => words(kind === 'product' ? (id.split('/')[0] ?? '') : id));
      facts.put(`page:/${section}`, wanted, listed(ids));
    }
    if (file === 'subprocessors/index.html') {
      putAnnouncements(facts, page);
      putStates(facts, page);
    }
  }
  if (!existsSync(join(dist, 'index.html'))) facts.conflicts.push('there is no index.html');
  return facts;
}
