import { review } from '../../../src/words/en/gate-review.ts';
import { linkIn } from '../../support/link-in.ts';
import type { Case, Company, Ground, Person, Screen, Terms, Who } from './actors.ts';
import { deskRecords } from './desk-records.ts';
import { mailTo } from './mails.ts';

const STAFF: Record<Who, string> = {
  approver: 'approver@northwind.example',
  second: 'second@northwind.example',
  sales: 'sales@northwind.example',
  auditor: 'audit@northwind.example',
};
const LINK_ID = /\bL-[0-9A-Z]{8}\b/;
const caseAt = (reference: string): string => `/admin/requests/${reference}/`;
const statusIn = ({ html }: Screen): string => /<(?:span|p) class="status">([^<]*)</.exec(html)?.[1] ?? '';

export type AtDesk = (who: Who, path: string) => Promise<{ person: Person; page: Screen }>;

/** The pages under `/admin/`, by people who sign in with a mailed link whenever their session has ended. */
export function desk(ground: Ground, someone: () => Promise<Person>): Company {
  const people = new Map<Who, Promise<Person>>();
  const personOf = (who: Who): Promise<Person> => {
    const person = people.get(who) ?? someone();
    people.set(who, person);
    return person;
  };
  async function signIn(person: Person, who: Who): Promise<void> {
    await person.go('/admin/sign-in/');
    await person.submit({ email: STAFF[who] });
    await ground.settle();
    await person.go(linkIn(mailTo(ground, STAFF[who], /^Sign in/)));
    await person.submit({});
  }
  const at: AtDesk = async (who, path) => {
    const person = await personOf(who);
    let page = await person.go(path);
    if (page.path === '/admin/sign-in/' || page.html.includes('action="/admin/sign-in/"')) {
      await signIn(person, who);
      page = await person.go(path);
    }
    return { person, page };
  };

  async function send(person: Person, ...[values, button]: Parameters<Person['submit']>): Promise<string> {
    const { text } = await person.submit(values, button);
    await ground.settle();
    return text;
  }
  const decision = ({ days, documents, successors }: Terms) => ({
    decision: 'approve',
    days: String(days),
    documents,
    ...(successors ? { successors: 'on' } : {}),
  });
  const caseOf = (person: Person, { text }: Screen): Case => ({
    text,
    approve: (terms) => send(person, decision(terms)),
    decline: (reason) => send(person, { decision: 'deny', reason }),
    ask: (question) => send(person, { question }),
    extend: (days) => send(person, { days: String(days) }),
    revoke: () => send(person, {}, new RegExp(`^${review.case.revokeNow}$`)),
  });

  return {
    name: (who) => STAFF[who],
    async open(who, reference, mail) {
      if (mail === undefined) {
        const { person, page } = await at(who, caseAt(reference));
        return caseOf(person, page);
      }
      const person = await someone();
      return caseOf(person, await person.go(mail));
    },
    async referenceOf(email) {
      const { page } = await at('approver', `/admin/?tab=all&q=${encodeURIComponent(email)}`);
      return /\/admin\/requests\/(VS-[0-9A-Z]{8})\//.exec(page.html)?.[1] ?? '';
    },
    async stateOf(reference) {
      const { page } = await at('approver', caseAt(reference));
      const says = statusIn(page);
      return Object.entries(review.states).find(([, word]) => word === says)?.[0] ?? says;
    },
    async invite(who, email, company, documents) {
      const { person } = await at(who, '/admin/');
      const { path } = await person.submit({ email, company, documents });
      await ground.settle();
      return /VS-[0-9A-Z]{8}/.exec(path)?.[0] ?? '';
    },
    async makeLink(who, { mail, documents, ...typed }) {
      const { person } = await at(who, '/admin/links/new/');
      const { html } = await person.submit({ ...typed, documents, send: mail ? 'mail' : 'copy' });
      await ground.settle();
      const address = new RegExp(`value="(${ground.site}/for/[^"]+)"`).exec(html)?.[1] ?? null;
      return { id: LINK_ID.exec(html)?.[0] ?? '', address };
    },
    async stepOf(id) {
      return statusIn((await at('approver', `/admin/links/${id}/`)).page);
    },
    async withdrawLink(who, id) {
      const { person } = await at(who, `/admin/links/${id}/`);
      return send(person, {}, /^Withdraw/);
    },
    ...deskRecords(at, send),
  };
}
