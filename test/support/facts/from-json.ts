import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustJson } from '../../../src/twins/trust-schema.ts';
import { Facts } from './facts.ts';
import { words } from './normal.ts';
import { proseOfMarkdown } from './prose.ts';

export const trustJsonOf = (dist: string): TrustJson => JSON.parse(readFileSync(join(dist, 'trust.json'), 'utf8'));

const or = (value: string | number | null | undefined): string => words(String(value ?? ''));

/** What `/trust.json` says. */
export function factsOfJson(dist: string): Facts {
  const facts = new Facts();
  const trust = trustJsonOf(dist);
  facts.put('site:', 'as-of', trust.asOf);
  const { disclosure, contacts } = trust.company;
  if (disclosure)
    facts.all('disclosure:', {
      policy: disclosure.policy,
      languages: disclosure.languages.join(', '),
      expires: disclosure.expires,
      contact: contacts.security,
    });
  for (const one of trust.frameworks) {
    const subject = `framework:${one.id}`;
    const by = (method: string) =>
      one.subserviceOrganizations
        .filter((each) => each.method === method)
        .map(({ name }) => name)
        .join('; ');
    facts.all(subject, {
      name: one.name,
      ...(one.products.length > 1 ? {} : { status: one.status, 'valid-through': or(one.validThrough) }),
      claim: or(one.claim),
      summary: or(one.summary),
      systems: one.systems.join(', '),
      'carve-out': by('carve-out'),
      inclusive: by('inclusive'),
      'user-entity-controls': one.userEntityControls.map(words).join('; '),
      ...(one.kind === 'assessment' ? { completed: or(one.completed), by: or(one.by) } : {}),
      ...(one.kind === 'regulation' ? { role: or(one.role) } : {}),
    });
    if (one.products.length > 1)
      for (const [index, product] of one.products.entries())
        facts.all(`product:${one.id}/${index + 1}`, {
          status: product.status,
          'valid-through': or(product.validThrough),
        });
    for (const report of one.reports) {
      const period = report.period ? `${report.period.from}..${report.period.to}` : '';
      facts.all(`report:${one.id}:${report.type}:${period || report.asOf}`, {
        type: or(report.type),
        ...(report.type === 2 ? { period, exceptions: or(report.exceptions) } : { 'as-of': or(report.asOf) }),
        criteria: (report.criteria ?? []).join(' '),
        auditor: or(report.auditor),
        'auditor-url': or(report.auditorUrl),
        'auditor-license': report.auditorLicense
          ? `${words(report.auditorLicense.number)}${report.auditorLicense.jurisdiction ? ` (${report.auditorLicense.jurisdiction})` : ''}`
          : '',
        'peer-review': or(report.auditorPeerReview),
        'exceptions-told': report.exceptionsNoted
          .map((each) => `${or(each.control)} | ${or(each.response)}`)
          .join('; '),
        opinion: or(report.opinion),
        issued: or(report.issued),
        'holds-through': report.holdsThrough,
        pages: or(report.pages),
        current: String(report.current),
      });
    }
    for (const certificate of one.certificates ?? [])
      facts.all(`certificate:${one.id}:${certificate.edition}:${certificate.expires}`, {
        edition: certificate.edition,
        'certificate-number': or(certificate.number),
        body: or(certificate.body),
        register: or(certificate.register),
        accreditation: or(certificate.accreditation),
        issued: certificate.issued,
        expires: certificate.expires,
        scope: or(certificate.scope),
        surveillance: certificate.surveillance.join(' '),
        pages: or(certificate.pages),
        current: String(certificate.current),
      });
    for (const letter of one.bridgeLetters)
      facts.put(`letter:${one.id}:${letter.from}..${letter.to}`, 'issued', letter.issued);
  }
  for (const one of trust.principles)
    facts.all(`principle:${one.id}`, {
      name: one.name,
      'in-scope': String(one.inScope ?? ''),
      commitment: or(one.commitment),
      'covered-by': one.coveredBy.map(({ framework }) => framework).join(' '),
    });
  for (const one of trust.faqs)
    facts.all(`faq:${one.id}`, {
      question: or(one.question),
      category: or(one.category),
      updated: or(one.updated),
      'review-by': or(one.reviewBy),
      principles: one.principles.join(' '),
      documents: one.documents.join(' '),
      caiq: one.caiq.join(' '),
      mvsp: one.mvsp.join(' '),
      answer: proseOfMarkdown(one.answer, one.url),
    });
  for (const one of trust.documents)
    facts.all(`document:${one.id}`, {
      title: or(one.title),
      kind: one.kind,
      access: one.access,
      issued: or(one.issued),
      version: or(one.version),
      expires: or(one.expires),
      agreement: or(one.agreement?.version),
      pages: or(one.pages),
      sha256: or(one.sha256),
    });
  for (const one of trust.subprocessors) facts.all(`subprocessor:${one.id}`, subprocessorFacts(one));
  for (const { claim, why } of trust.notClaimed) facts.put(`not-claimed:${words(claim)}`, 'why', words(why));
  return facts;
}

/** A subprocessor as the JSON faces write it. */
export function subprocessorFacts(one: Omit<TrustJson['subprocessors'][number], 'url' | 'id'>): Record<string, string> {
  return {
    name: or(one.name),
    purpose: or(one.purpose),
    data: or(one.data),
    location: one.location.join(' '),
    transfer: or(one.transfer),
    since: or(one.since),
    until: or(one.until),
    announced: or(one.announced),
    'object-by': or(one.objectBy),
    state: one.state,
  };
}
