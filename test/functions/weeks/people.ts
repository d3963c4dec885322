import { linkIn } from '../../support/link-in.ts';
import { ada } from '../support/visitor.ts';
import { SIGNATURE } from '../support/walk.ts';
import type { Person, Screen, World } from './actors.ts';
import { mailTo } from './mails.ts';
import { mustBe } from './must-be.ts';

/** What readers do, by the pages that they are sent. */

const query = (documents: readonly string[]): string => documents.map((id) => `documents=${id}`).join('&');

const READER = { ...ada, name: 'Jo Reader', company: 'Reading Ltd.' };
/** Letters of three scripts are the buyer's: their fonts are half of the time of a stamp. */
const personAt = (email: string): typeof ada => (email === ada.email ? ada : { ...READER, email });

/** The request form, filled in. */
export async function asks(world: World, name: string, email: string, documents: readonly string[]): Promise<Person> {
  const person = await world.someone();
  await person.go(`/start/?${query(documents)}`);
  const sent = await person.submit({ ...personAt(email), documents });
  mustBe(`where ${name} is led`, sent.path, '/request/sent/');
  await world.ground.settle();
  world.references.set(name, await world.company.referenceOf(email));
  return person;
}

/** Opens the link of an email, by the one button behind it. */
export async function opens(
  { ground, someone }: World,
  email: string,
  subject: RegExp,
): Promise<{ person: Person; screen: Screen }> {
  const person = await someone();
  await person.go(linkIn(mailTo(ground, email, subject)));
  const screen = await person.submit({});
  await ground.settle();
  return { person, screen };
}

export async function signs({ ground }: World, person: Person, email: string): Promise<Screen> {
  const screen = await person.submit({ ...SIGNATURE, signer: personAt(email).name });
  await ground.settle();
  return screen;
}

/** From the form to the signature. */
export async function asksAndSigns(world: World, name: string, email: string, documents: readonly string[]) {
  await asks(world, name, email, documents);
  const { person } = await opens(world, email, /^Confirm/);
  await signs(world, person, email);
  return person;
}

/** Opens the email that says that the documents are ready, and takes as many copies; answers each as its status, or the page's words. */
export async function takes(world: World, email: string, document: string, copies: number): Promise<string[]> {
  const { person, screen } = await opens(world, email, /ready/);
  const isUnnamed = screen.html.includes('name="name"');
  const got: string[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const { status, file } = await person.submit({ document, ...(isUnnamed ? { name: 'A Reader' } : {}) });
    got.push(`${status} ${file?.type ?? 'page'}`);
  }
  await world.ground.settle();
  return got;
}

export async function expectState({ company, references, hours }: World, name: string, state: string): Promise<void> {
  mustBe(`hour ${hours}: the request of ${name}`, await company.stateOf(references.get(name) ?? ''), state);
}
/** A request as one of the company opens it. */
export const opened = ({ company, references }: World, who: Parameters<World['company']['open']>[0], name: string) =>
  company.open(who, references.get(name) ?? '');
