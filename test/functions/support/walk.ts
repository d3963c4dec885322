import { commitFresh } from '../../../functions/acts/commit.ts';
import { momentOf } from '../../../functions/acts/moment-of.ts';
import { invite } from '../../../functions/domain/invite.ts';
import { linkIn } from '../../support/link-in.ts';
import type { Rig } from './make-app.ts';
import { ada, type Seen, Visitor } from './visitor.ts';

type Person = typeof ada;
export const lastMail = (rig: Rig, to: string, subject: RegExp): string => {
  const mail = rig.mails.findLast((one) => one.to === to && subject.test(one.subject));
  if (!mail)
    throw new Error(
      `no mail to ${to} about ${subject}: ${rig.mails.map((one) => `${one.to} ${one.subject}`).join('; ')}`,
    );
  return mail.text;
};

export async function ask(rig: Rig, documents: string[], person: Person = ada): Promise<string> {
  const answer = await rig.app.request('https://trust.northwind.example/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, documents }),
  });
  if (answer.status !== 202) throw new Error(`asking answered ${answer.status}: ${await answer.text()}`);
  await rig.settle();
  return ((await answer.json()) as { reference: string }).reference;
}

/** Opens the confirmation link; ends on the page behind it. */
export async function confirm(rig: Rig, person: Person = ada): Promise<{ visitor: Visitor; page: Seen }> {
  const visitor = new Visitor(rig.app);
  const page = await visitor.submit(await visitor.go(linkIn(lastMail(rig, person.email, /^Confirm/))), {});
  await rig.settle();
  return { visitor, page };
}

export const SIGNATURE = { signer: 'Łucja 山田', title: 'Reviewer', authority: 'on', agree: 'on' };

/** Asks, confirms and signs one agreement. */
export async function signed(rig: Rig, documents = ['soc-2'], person: Person = ada, signer = SIGNATURE.signer) {
  const reference = await ask(rig, documents, person);
  const { visitor, page } = await confirm(rig, person);
  const after = await visitor.submit(page, { ...SIGNATURE, signer });
  await rig.settle();
  return { reference, visitor, page: after };
}

/** All the way to the shelf. */
export async function granted(rig: Rig, documents = ['soc-2'], person: Person = ada) {
  const { reference } = await signed(rig, documents, person);
  const approver = new Visitor(rig.app);
  const desk = await approver.go(linkIn(lastMail(rig, 'approver@northwind.example', /^Decision needed/)));
  const decided = await approver.submit(desk, { decision: 'approve', days: '14', documents });
  await rig.settle();
  const visitor = new Visitor(rig.app);
  const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, person.email, /ready/))), {});
  return { reference, visitor, shelf, desk, decided };
}

export const GUEST = 'guest@regulator.example';
/** An invited reader whose agreement a rule waives, on the shelf. */
export async function invited(rig: Rig) {
  const outcome = await commitFresh(rig.deps, async () =>
    invite(
      rig.deps.manifest,
      { email: GUEST, company: '', documents: ['soc-2'] },
      'sales@northwind.example',
      momentOf(rig.deps),
    ),
  );
  if ('faults' in outcome) throw new Error(outcome.faults.join());
  await rig.settle();
  const first = new Visitor(rig.app);
  await first.submit(await first.go(linkIn(lastMail(rig, GUEST, /has shared documents/))), {});
  await rig.settle();
  const visitor = new Visitor(rig.app);
  const shelf = await visitor.submit(await visitor.go(linkIn(lastMail(rig, GUEST, /ready/))), {});
  return { reference: outcome.reference, visitor, shelf };
}
