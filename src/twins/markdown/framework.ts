import { scopeDrawing } from '../../claims/scope-drawing.ts';
import type { FrameworkView, Held } from '../../site/frameworks.ts';
import type { QuestionsAbout } from '../../site/question-lists.ts';
import type { Site } from '../../site/site.ts';
import { claims } from '../../words/en/claims.ts';
import { claimsTable, notClaimed } from './claims.ts';
import { actionLine, closing, dayLine, factLine, questionsAbout, yesNo } from './parts.ts';
import { plainMarkdown } from './plain.ts';
import { facts, heading, line, link, list, page, section, text } from './write.ts';

/** A report, certificate or letter with every stated field; what is absent is said to be not stated. */
const held = (one: Held, { at }: Site, judged: boolean): string =>
  [
    heading(3, one.title),
    facts([
      ...(judged ? [line('Current', yesNo(one.current))] : []),
      ...one.facts.map(factLine(at)),
      one.document ? ['Document', link(one.document.title, at(one.document.path))] : line('Document', null),
      actionLine(one.action, at),
    ]),
  ].join('\n\n');

/** The Markdown twin of a framework's page. `told` are the sentences of its timeline. */
export function frameworkPage(
  one: FrameworkView,
  told: readonly string[],
  questions: QuestionsAbout,
  site: Site,
): string {
  const { data, standing } = one;
  const { asOf } = site.company;
  const each = (records: readonly Held[], judged: boolean) => records.map((record) => held(record, site, judged));
  const stated = data.kind === 'assessment' || data.kind === 'regulation';
  const organizations = data.kind === 'attestation' ? data.subserviceOrganizations : [];
  return page(
    heading(1, one.heldName),
    `> ${text(one.claim)}`,
    text(one.summary),
    facts([
      line('Framework', one.name),
      line('Status', one.status.word),
      ...(standing.validThrough ? [dayLine('Valid through', standing.validThrough)] : []),
      line('Validity', one.status.holds),
      line('Systems', data.systems.join(', ')),
      ...(stated ? one.facts.filter(({ name }) => name !== 'systems').map(factLine(site.at)) : []),
      ...(stated && one.document ? [['Document', link(one.document.title, site.at(one.document.path))] as const] : []),
      ...(one.action ? [actionLine(one.action, site.at)] : []),
      dayLine('As of', asOf),
    ]),
    section(2, 'Reports', ...each(one.reports, true)),
    section(2, 'Certificates', ...each(one.certificates, true)),
    section(2, 'Bridge letters, signed by our management', ...each(one.letters, false)),
    standing.next ? section(2, 'Next', text(claims.next(standing.next, asOf))) : '',
    section(2, 'Timeline', list(told.map(text))),
    section(
      2,
      'What’s in scope and what isn’t',
      list(claims.scope.sentences(scopeDrawing({ ...data, userEntityControls: [] }, asOf)).map(text)),
    ),
    section(2, 'Subservice organizations', facts(organizations.map(({ name, method }) => line(name, method)))),
    section(2, 'Your responsibilities', list(data.userEntityControls.map(text))),
    section(2, `About ${one.name}`, plainMarkdown(one.body, site.at(one.path))),
    section(2, 'Related questions', ...questionsAbout(questions, site)),
    closing(site, one.path),
  );
}

export function frameworksPage(all: readonly FrameworkView[], site: Site): string {
  return page(
    heading(1, 'What is audited, and what we state ourselves'),
    'Reports and certificates come from independent auditors and expire. Assessments have a completion date. For laws, we publish our own statement.',
    facts([dayLine('As of', site.company.asOf)]),
    claimsTable(all, site),
    section(2, 'In brief', list(all.map(({ name, path, claim }) => `${link(name, site.at(path))}: ${text(claim)}`))),
    notClaimed(site.company),
    closing(site, site.to('compliance')),
  );
}
