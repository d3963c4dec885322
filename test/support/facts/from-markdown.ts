import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Facts } from './facts.ts';
import { byTag, type Element, elements, textOf } from './html.ts';
import { LISTINGS, listed, sectionOf } from './listing.ts';
import { accessOf, codesOf, countOf, dayOf, idsOf, kindOf, periodOf, slug, statusOf, words } from './normal.ts';
import { proseOf } from './prose.ts';
import { lastPart, links, maybe, rowsOf, type Section, sectionsOf, stated, statedIn, value } from './sections.ts';

function putHeld(facts: Facts, id: string, section: Section, group: string): void {
  const known = stated(section);
  const day = (label: string) => dayOf(value(known, label));
  const current = String(value(known, 'Current') === 'Yes');
  if (group === 'Reports') {
    const type = value(known, 'Type').replace('Type ', '');
    const time = type === '2' ? periodOf(value(known, 'Period')) : day('As of');
    facts.all(`report:${id}:${type}:${time}`, {
      type,
      ...(type === '2' ? { period: time, exceptions: countOf(value(known, 'Exceptions')) } : { 'as-of': time }),
      criteria: idsOf(value(known, 'Principles')),
      auditor: value(known, 'Auditor'),
      'auditor-url': links(known.get('Auditor'))[0] ?? '',
      opinion: slug(value(known, 'Opinion')),
      issued: day('Issued'),
      'holds-through': day(known.has('Current through') ? 'Current through' : 'Was current through'),
      current,
    });
  } else if (group === 'Certificates') {
    facts.all(`certificate:${id}:${value(known, 'Edition')}:${day('Expires')}`, {
      edition: value(known, 'Edition'),
      'certificate-number': value(known, 'Certificate'),
      body: value(known, 'Certified by'),
      accreditation: value(known, 'Accredited by'),
      issued: day('Issued'),
      expires: day('Expires'),
      scope: value(known, 'Scope'),
      surveillance: statedIn(section)
        .filter(([label]) => label.endsWith('surveillance audit due'))
        .map(([, item]) => dayOf(textOf(item)))
        .join(' '),
      current,
    });
  } else facts.put(`letter:${id}:${periodOf(section.title.replace('Bridge letter, ', ''))}`, 'issued', day('Signed'));
}

function putFramework(facts: Facts, id: string, sections: readonly Section[]): void {
  const [top] = sections;
  if (!top) return;
  const known = stated(top);
  const named = (title: string) => sections.find((each) => each.level === 2 && each.title === title);
  const organizations = statedIn(named('Subservice organizations') ?? { level: 2, title: '', nodes: [] });
  const by = (method: string) =>
    organizations
      .filter(([, item]) => words(textOf(item)) === method)
      .map(([name]) => name)
      .join('; ');
  const left = named('Your responsibilities')?.nodes.flatMap(elements) ?? [];
  facts.all(`framework:${id}`, {
    name: value(known, 'Framework'),
    status: statusOf(value(known, 'Status')),
    'valid-through': dayOf(maybe(known, 'Valid through')),
    claim: words(textOf(top.nodes.find(({ tag }) => tag === 'blockquote') ?? '(absent)')),
    summary: words(textOf(top.nodes.find(({ tag }) => tag === 'p') ?? '(absent)')),
    systems: value(known, 'Systems'),
    'carve-out': by('carve-out'),
    inclusive: by('inclusive'),
    'user-entity-controls': left.map((item) => words(textOf(item))).join('; '),
  });
  const own = { Completed: 'completed', 'Done by': 'by', Role: 'role' };
  for (const [label, name] of Object.entries(own))
    if (known.has(label))
      facts.put(`framework:${id}`, name, name === 'completed' ? dayOf(value(known, label)) : value(known, label));
  let group = '';
  for (const section of sections) {
    if (section.level === 2) group = section.title;
    else if (section.level === 3 && /^(Reports|Certificates|Bridge letters)/.test(group))
      putHeld(facts, id, section, group);
  }
}

/** Everything after the heading that says where the running text begins. */
function rest(sections: readonly Section[], title: string, url: string): string {
  const at = sections.findIndex((each) => each.level === 2 && each.title === title);
  if (at < 0) return '(absent)';
  const later = sections
    .slice(at + 1)
    .flatMap((each) => [{ tag: 'h2', attributes: {}, children: [each.title] }, ...each.nodes]);
  return proseOf({ tag: 'div', attributes: {}, children: [...(sections[at]?.nodes ?? []), ...later] }, url);
}

function putPage(facts: Facts, folder: string, id: string, sections: readonly Section[]) {
  const [top] = sections;
  if (!top) return;
  const known = stated(top);
  const url = links(known.get('Address'))[0] ?? '';
  switch (folder) {
    case 'compliance':
      return putFramework(facts, id, sections);
    case 'principles':
      return facts.all(`principle:${id}`, {
        name: value(known, 'Principle'),
        'in-scope': scopeOf(value(known, 'Scope')),
        commitment: value(known, 'Commitment'),
        'covered-by': statedIn(top)
          .filter(([label]) => label === 'Covered by')
          .flatMap(([, item]) => links(item).map(lastPart))
          .join(' '),
      });
    case 'faq':
      return facts.all(`faq:${id}`, {
        question: top.title,
        category: value(known, 'Category'),
        updated: dayOf(value(known, 'Last reviewed')),
        'review-by': dayOf(maybe(known, 'Next review by') || maybe(known, 'Review was due by')),
        principles: links(known.get('Principles')).map(lastPart).join(' '),
        documents: links(known.get('Evidence')).map(lastPart).join(' '),
        caiq: maybe(known, 'CAIQ v4').replaceAll(', ', ' '),
        mvsp: maybe(known, 'MVSP').replaceAll(', ', ' '),
        answer: rest(sections, 'Answer', url),
      });
    case 'documents':
      return facts.all(`document:${id}`, {
        title: top.title,
        kind: kindOf(value(known, 'Kind')),
        access: accessOf(value(known, 'Access')),
        issued: dayOf(value(known, 'Date')),
        version: maybe(known, 'Version'),
        expires: dayOf(maybe(known, 'Available until') || maybe(known, 'Was available until')),
        agreement: /, version ([\d.]+)$/.exec(maybe(known, 'Agreement'))?.[1] ?? '',
      });
    case 'updates':
      return facts.all(`update:${id}`, {
        title: top.title,
        date: dayOf(value(known, 'Date')),
        kind: slug(value(known, 'Kind')),
        body: rest(sections, 'Update', url),
      });
  }
}

/** "In scope", "Not in scope" or "Not stated", as `/trust.json` says it. */
const scopeOf = (word: string): string => (word === 'Not stated' || word === '' ? '' : String(word === 'In scope'));

const STATES: Record<string, string> = {
  'Coming soon': 'announced',
  'In use': 'current',
  'Former subprocessors': 'ended',
};

function putSubprocessors(facts: Facts, sections: readonly Section[]): void {
  for (const { cells, title } of sections.flatMap((section) =>
    rowsOf(section).map((cells) => ({ cells, title: section.title })),
  )) {
    const [who, purpose, data, where, transfer, since, until, announced, objectBy] = cells;
    const said = (cell: Element | undefined) => words(textOf(cell ?? '(absent)'));
    facts.all(`subprocessor:${links(who)[0]?.split('#')[1]}`, {
      name: said(who),
      purpose: said(purpose),
      data: said(data),
      location: codesOf(said(where)),
      transfer: said(transfer),
      since: dayOf(said(since)),
      until: dayOf(said(until)),
      announced: dayOf(said(announced)),
      'object-by': dayOf(said(objectBy)),
      state: STATES[title] ?? '(absent)',
    });
  }
}

/** The tables of the index pages must say the same as the single pages. */
function putTables(facts: Facts, sections: readonly Section[]): void {
  for (const section of sections)
    for (const [first, ...cells] of rowsOf(section)) {
      const address = links(first)[0] ?? '';
      const [kind, id] = [address.split('/').at(-3), lastPart(address)];
      const said = cells.map((cell) => words(textOf(cell)));
      if (kind === 'compliance') facts.put(`framework:${id}`, 'status', statusOf(said[0] ?? ''));
      if (kind === 'principles')
        facts.all(`principle:${id}`, { 'in-scope': scopeOf(said[0] ?? ''), commitment: said[1] ?? '' });
      if (kind === 'documents')
        facts.all(`document:${id}`, {
          kind: kindOf(said[0] ?? ''),
          issued: dayOf(said[1] ?? ''),
          access: accessOf(said[2] ?? ''),
        });
    }
  const denied = sections.find(({ title }) => title === 'What we don’t claim');
  for (const [claim, why] of denied ? statedIn(denied) : [])
    facts.put(`not-claimed:${claim}`, 'why', words(textOf(why)));
}

/** What an index page lists, by the addresses it links to. */
function putListing(facts: Facts, section: string, sections: readonly Section[]): void {
  const addresses = sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => byTag(node, 'a').map(({ attributes }) => attributes.href ?? '')),
  );
  const rooms: Record<string, string> = {
    framework: 'compliance',
    principle: 'principles',
    faq: 'faq',
    document: 'documents',
    update: 'updates',
  };
  for (const kind of LISTINGS[section] ?? []) {
    const room = new RegExp(`^https://[^/]+/${rooms[kind]}/([^/]+)/$`);
    const ids =
      kind === 'not-claimed'
        ? sections
            .filter(({ title }) => title === 'What we don’t claim')
            .flatMap(statedIn)
            .map(([claim]) => claim)
        : kind === 'subprocessor'
          ? sections.flatMap(rowsOf).map(([who]) => links(who)[0]?.split('#')[1] ?? '')
          : addresses.flatMap((address) => room.exec(address)?.[1] ?? []);
    facts.put(`page:/${section}`, kind, listed(ids));
  }
}

/** What the Markdown twins say, read as CommonMark. */
export function factsOfMarkdown(dist: string): Facts {
  const facts = new Facts();
  for (const file of globSync('**/index.md', { cwd: dist }).sort()) {
    const sections = sectionsOf(readFileSync(join(dist, file), 'utf8'));
    if (sections[0]?.level !== 1 || sections.filter(({ level }) => level === 1).length !== 1)
      facts.conflicts.push(`${file} has not one h1`);
    const [folder = '', id = ''] = file.split('/');
    if (file.split('/').length === 3 && folder !== 'request') putPage(facts, folder, id, sections);
    else if (file === 'subprocessors/index.md') putSubprocessors(facts, sections);
    else if (folder !== 'request') putTables(facts, sections);
    const listing = sectionOf(file);
    if (listing !== null) putListing(facts, listing, sections);
    const asOf = sections[0] && stated(sections[0]).get('As of');
    if (asOf) facts.put('site:', 'as-of', dayOf(textOf(asOf)));
  }
  return facts;
}
