import { notedIn } from '../../../src/claims/exceptions.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { CATEGORIES } from '../../../src/schemas/primitives.ts';
import { Facts } from './facts.ts';
import { words } from './normal.ts';

const or = (value: string | number | undefined): string => words(String(value ?? ''));

/**
 * What the content files say, straight from their front matter: the face that all others are made from. It does not judge, so it
 * knows no status and no scope.
 */
export function factsOfContent(tree: ContentTree): Facts {
  const facts = new Facts();
  const { disclosure, contacts } = tree.company.data;
  if (disclosure)
    facts.all('disclosure:', { ...disclosure, languages: disclosure.languages.join(', '), contact: contacts.security });
  for (const { id, data } of tree.compliance) {
    const by = (method: string) =>
      data.kind === 'attestation'
        ? data.subserviceOrganizations
            .filter((one) => one.method === method)
            .map(({ name }) => name)
            .join('; ')
        : '';
    facts.all(`framework:${id}`, {
      name: data.name,
      summary: words(data.summary),
      systems: data.systems.join(', '),
      'carve-out': by('carve-out'),
      inclusive: by('inclusive'),
      'user-entity-controls': data.userEntityControls.map(words).join('; '),
      ...(data.kind === 'assessment' ? { completed: or(data.completed), by: or(data.by) } : {}),
      ...(data.kind === 'regulation' ? { role: or(data.role) } : {}),
    });
    for (const one of data.kind === 'attestation' ? data.reports : []) {
      const time = one.type === 2 ? `${one.period.from}..${one.period.to}` : one.asOf;
      facts.all(`report:${id}:${one.type}:${time}`, {
        type: or(one.type),
        ...(one.type === 2 ? { period: time, exceptions: or(notedIn(one)?.count) } : { 'as-of': time }),
        criteria: (one.criteria ?? []).join(' '),
        auditor: or(one.auditor?.name),
        'auditor-url': or(one.auditor?.url),
        'peer-review': or(one.auditor?.peerReview),
        'exceptions-told': (notedIn(one)?.told ?? [])
          .map(({ control, response }) => `${or(control)} | ${or(response)}`)
          .join('; '),
        opinion: or(one.opinion),
        issued: or(one.issued),
      });
    }
    for (const one of data.kind === 'attestation' ? data.bridgeLetters : [])
      facts.put(`letter:${id}:${one.from}..${one.to}`, 'issued', one.issued);
    for (const one of data.kind === 'certification' ? data.certificates : [])
      facts.all(`certificate:${id}:${one.edition}:${one.expires}`, {
        edition: one.edition,
        'certificate-number': or(one.number),
        body: or(one.body),
        register: or(one.register),
        accreditation: or(one.accreditation),
        issued: one.issued,
        expires: one.expires,
        scope: or(one.scope),
      });
  }
  const principles = new Map(tree.principles.map(({ id, data }) => [id, data]));
  for (const id of CATEGORIES) facts.put(`principle:${id}`, 'commitment', or(principles.get(id)?.commitment));
  for (const { id, data } of tree.faqs)
    facts.all(`faq:${id}`, {
      question: or(data.question),
      category: or(data.category),
      updated: or(data.updated),
      'review-by': or(data.reviewBy),
      caiq: (data.maps?.caiq ?? []).join(' '),
      mvsp: (data.maps?.mvsp ?? []).join(' '),
      documents: data.documents.join(' '),
    });
  const agreements = new Map(tree.agreements.map(({ id, data }) => [id, data.version]));
  for (const { id, data } of tree.documents)
    facts.all(`document:${id}`, {
      title: or(data.title),
      kind: data.kind,
      access: data.access,
      issued: or(data.issued),
      version: or(data.version),
      expires: or(data.expires),
      agreement: or(data.access === 'nda' ? agreements.get(data.agreement) : undefined),
    });
  for (const { id, data } of tree.subprocessors)
    facts.all(`subprocessor:${id}`, {
      name: or(data.name),
      purpose: or(data.purpose),
      data: or(data.data),
      location: data.location.join(' '),
      transfer: or(data.transfer),
      since: or(data.since),
      until: or(data.until),
      announced: or(data.announced),
      'object-by': or(data.objectBy),
    });
  for (const { id, data } of tree.updates)
    facts.all(`update:${id}`, { title: or(data.title), date: data.date, kind: data.kind });
  for (const { claim, why } of tree.company.data.notClaimed)
    facts.put(`not-claimed:${words(claim)}`, 'why', words(why));
  return facts;
}
