import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Facts } from './facts.ts';
import { trustJsonOf } from './from-json.ts';
import { elements, textOf } from './html.ts';
import { sectionOf } from './listing.ts';
import { accessOf, countOf, dayOf, idsOf, kindOf, periodOf, slug, statusOf, words } from './normal.ts';
import { proseOf } from './prose.ts';
import { lastPart, links, maybe, type Section, sectionsOf, stated, statedIn, value } from './sections.ts';
import { type Ids, putSubprocessors } from './subprocessors-in-markdown.ts';
import { firstDay, isHeld, putListing, putTables, scopeOf } from './tables-in-markdown.ts';

/** The page has an "As of" of its own, below that of the report. */
const firstOf = (section: Section, wanted: string): string =>
  statedIn(section).flatMap(([label, item]) => (label === wanted ? textOf(item) : []))[0] ?? '';

/** Each exception with its response, in the order in which they stand. */
function told(section: Section): string {
  const values = (wanted: string) =>
    statedIn(section)
      .filter(([label]) => label === wanted)
      .map(([, item]) => words(textOf(item)));
  const responses = values('Our response').map((said) => (said === 'No response stated' ? '' : said));
  return values('Exception')
    .map((exception, at) => `${exception} | ${responses[at] ?? '(absent)'}`)
    .join('; ');
}

function putReport(facts: Facts, id: string, section: Section, current: boolean): void {
  const known = stated(section);
  const day = (label: string) => firstDay(value(known, label));
  const type = value(known, 'Type').replace('Type ', '');
  const time = type === '2' ? periodOf(value(known, 'Period')) : dayOf(firstOf(section, 'As of'));
  facts.all(`report:${id}:${type}:${time}`, {
    type,
    ...(type === '2' ? { period: time, exceptions: countOf(value(known, 'Exceptions')) } : { 'as-of': time }),
    criteria: idsOf(value(known, 'Principles')),
    auditor: value(known, 'Auditor'),
    'auditor-url': links(known.get('Auditor'))[0] ?? '',
    'auditor-license': maybe(known, 'Auditor’s license'),
    'peer-review': links(known.get('Peer review'))[0] ?? maybe(known, 'Peer review'),
    'exceptions-told': told(section),
    pages: maybe(known, 'Pages'),
    opinion: slug(value(known, 'Opinion')),
    issued: day('Issued'),
    // What is current says until when once, beside its status.
    'holds-through': day(
      ['Current through', '12 months old on', 'Was current through'].find((label) => known.has(label)) ?? 'Status',
    ),
    current: String(current),
  });
}

function putCertificate(facts: Facts, id: string, section: Section, current: boolean): void {
  const known = stated(section);
  const day = (label: string) => firstDay(value(known, known.has(label) ? label : 'Status'));
  facts.all(`certificate:${id}:${value(known, 'Edition')}:${day('Expires')}`, {
    edition: value(known, 'Edition'),
    'certificate-number': value(known, 'Certificate'),
    body: value(known, 'Certified by'),
    accreditation: value(known, 'Accredited by'),
    issued: day('Issued'),
    expires: day('Expires'),
    scope: value(known, 'Scope'),
    pages: maybe(known, 'Pages'),
    register: links(known.get('Register'))[0] ?? '',
    surveillance: statedIn(section)
      .filter(([label]) => label.endsWith('surveillance audit due'))
      .map(([, item]) => dayOf(textOf(item)))
      .join(' '),
    current: String(current),
  });
}

/** "Current through 30 June 2027": the status, and until when it holds. */
const STATUS = /^(Current|Point in time|Bridged|Lapsed|Withdrawn|In progress|Planned|Our statement|Completed)(.*)$/;

function putFramework(facts: Facts, id: string, sections: readonly Section[]): void {
  const [top] = sections;
  if (!top) return;
  const known = stated(top);
  const [, word = '(absent)', until = ''] = STATUS.exec(value(known, 'Status')) ?? [];
  const status = statusOf(word);
  const items = (level: number, title: string) =>
    sections
      .filter((each) => each.level === level && each.title === title)
      .at(-1)
      ?.nodes.flatMap(elements) ?? [];
  const named = (level: number, title: string) =>
    items(level, title)
      .map((item) => words(textOf(item)))
      .join('; ');
  // What stands below the facts is no claim.
  const told = top.nodes
    .slice(
      0,
      top.nodes.findIndex(({ tag }) => tag === 'ul'),
    )
    .filter(({ tag }) => tag === 'p')
    .map((each) => words(textOf(each)));
  const hasProducts = sections.some(({ title }) => title === 'By product');
  if (hasProducts) putTables(facts, sections);
  facts.all(`framework:${id}`, {
    name: value(known, 'Page'),
    ...(hasProducts ? {} : { status, 'valid-through': isHeld(status) ? firstDay(until) : '' }),
    lede: told.slice(0, -1).join(' ') || '(absent)',
    summary: told.at(-1) ?? '(absent)',
    systems: value(known, 'Systems'),
    'carve-out': named(3, 'Carved out (not examined)'),
    inclusive: named(3, 'Included providers'),
    'user-entity-controls': items(2, 'Your responsibilities')
      .filter(({ tag }) => tag === 'li')
      .map((item) => words(textOf(item)))
      .join('; '),
  });
  const own = { Completed: 'completed', 'Done by': 'by', Role: 'role' };
  for (const [label, name] of Object.entries(own))
    if (known.has(label))
      facts.put(`framework:${id}`, name, name === 'completed' ? dayOf(value(known, label)) : value(known, label));
  if (known.has('Type')) putReport(facts, id, top, status === 'current');
  if (known.has('Edition')) putCertificate(facts, id, top, status === 'current');
  let isCurrent = false;
  for (const section of sections) {
    if (section.level === 2) isCurrent = /^Current (?:reports|certificates)$/.test(section.title);
    if (section.level !== 3) continue;
    const record = stated(section);
    // What the page shows at its top again, where nothing is current, is that same report.
    if (record.has('Type')) putReport(facts, id, section, isCurrent);
    else if (record.has('Edition')) putCertificate(facts, id, section, isCurrent);
    else if (record.has('Signed'))
      facts.put(
        `letter:${id}:${periodOf(section.title.replace('Bridge letter, ', ''))}`,
        'issued',
        dayOf(value(record, 'Signed')),
      );
  }
}

/** Everything after the heading that says where the running text begins. */
function rest(sections: readonly Section[], title: string, url: string): string {
  const at = sections.findIndex((each) => each.level === 2 && each.title === title);
  if (at < 0) return '(absent)';
  const later = sections
    .slice(at + 1)
    .filter((each) => each.title !== 'Citation')
    .flatMap((each) => [{ tag: 'h2', attributes: {}, children: [each.title] }, ...each.nodes]);
  return proseOf({ tag: 'div', attributes: {}, children: [...(sections[at]?.nodes ?? []), ...later] }, url);
}

function putPage(facts: Facts, folder: string, id: string, sections: readonly Section[]) {
  const [top] = sections;
  if (!top) return;
  const known = stated(top);
  const url = links(known.get('Page'))[0] ?? '';
  switch (folder) {
    case 'compliance':
      return putFramework(facts, id, sections);
    case 'principles':
      return facts.all(`principle:${id}`, {
        name: value(known, 'Page'),
        'in-scope': scopeOf(value(known, 'Scope')),
        commitment: top.nodes[0]?.tag === 'p' ? words(textOf(top.nodes[0])) : '',
        'covered-by': statedIn(top)
          .filter(([label]) => label === 'Covered by')
          .map(([, item]) => lastPart(links(item)[0] ?? ''))
          .join(' '),
      });
    case 'faq':
      return facts.all(`faq:${id}`, {
        question: top.title,
        category: value(known, 'Category'),
        updated: dayOf(value(known, 'Last reviewed')),
        'review-by': dayOf(maybe(known, 'Next review by') || maybe(known, 'Review was due by')),
        principles: links(known.get('Principles')).map(lastPart).join(' '),
        documents: statedIn(top)
          .filter(([label]) => label === 'Evidence')
          .map(([, item]) => lastPart(links(item)[0] ?? ''))
          .join(' '),
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
        pages: maybe(known, 'Pages'),
        sha256: maybe(known, 'SHA-256') || maybe(known, 'SHA-256 before stamping'),
      });
    case 'updates':
      return facts.all(`update:${id}`, {
        title: top.title,
        date: dayOf(value(known, 'Published').split(' · ')[1] ?? ''),
        kind: slug(value(known, 'Published').split(' · ')[0] ?? ''),
        body: rest(sections, 'Update', url),
      });
  }
}

/** What the Markdown twins say, read as CommonMark. */
export function factsOfMarkdown(dist: string): Facts {
  const facts = new Facts();
  const idOf: Ids = (name, since) =>
    trustJsonOf(dist).subprocessors.find((one) => words(one.name) === name && one.since === since)?.id ?? name;
  for (const file of globSync('**/index.md', { cwd: dist }).sort()) {
    const sections = sectionsOf(readFileSync(join(dist, file), 'utf8'));
    if (sections[0]?.level !== 1 || sections.filter(({ level }) => level === 1).length !== 1)
      facts.conflicts.push(`${file} has not one h1`);
    const [folder = '', id = ''] = file.split('/');
    if (file.split('/').length === 3 && folder !== 'request') putPage(facts, folder, id, sections);
    else if (file === 'subprocessors/index.md') putSubprocessors(facts, sections, idOf);
    else if (folder !== 'request') putTables(facts, sections);
    const listing = sectionOf(file);
    if (listing !== null) putListing(facts, listing, sections, idOf);
    const asOf =
      sections[0] &&
      statedIn(sections[0])
        .filter(([label]) => label === 'As of')
        .at(-1)?.[1];
    if (asOf) facts.put('site:', 'as-of', dayOf(textOf(asOf)));
  }
  return facts;
}
