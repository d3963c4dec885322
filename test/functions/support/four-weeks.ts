import { runSchedule } from '../../../functions/acts/run-schedule.ts';
import { sealLog } from '../../../functions/acts/seal-log.ts';
import { UNSEALED_HOURS } from '../../../functions/domain/limits.ts';
import type { AuditRow } from '../../../functions/domain/records.ts';
import type { followRig } from './follow.ts';
import type { Rig } from './make-app.ts';
import { runCommand } from './run-command.ts';
import { ada, linkIn, type Seen, Visitor } from './visitor.ts';
import { lastMail, SIGNATURE } from './walk.ts';

/**
 * Four weeks at a trust center, day by day, on a clock that is moved. A chapter is what people do on a day; it takes the world and leaves it
 * for the next. What a later one looks back at is put down in `references`.
 */
export interface World {
  rig: Awaited<ReturnType<typeof followRig>>;
  /** Requests by the name that the story has for them. */
  references: Map<string, string>;
  /** How many days have passed. */
  day: number;
}
export type Chapter = (world: World) => Promise<void>;

export const APPROVER = 'approver@northwind.example';
export const DAY_HOURS = 24;

/** Lets hours go by: the log is sealed as often as it must be. */
export async function pass({ rig }: World, hours: number): Promise<void> {
  for (let left = hours; left > 0; left -= UNSEALED_HOURS) {
    rig.pass(Math.min(left, UNSEALED_HOURS));
    await sealLog(rig.deps);
  }
}
/** Lets days go by: the rest of the schedule runs once in each. */
export async function until(world: World, day: number): Promise<void> {
  for (; world.day < day; world.day++) {
    await pass(world, DAY_HOURS);
    await runSchedule(world.rig.deps);
    await world.rig.settle();
  }
}

/** The part of a mailed text that leads on, opened by the one button behind it. */
async function openLink(rig: Rig, to: string, subject: RegExp): Promise<{ visitor: Visitor; page: Seen }> {
  const visitor = new Visitor(rig.app);
  const page = await visitor.submit(await visitor.go(linkIn(lastMail(rig, to, subject))), {});
  await rig.settle();
  return { visitor, page };
}

/** Someone of the staff, signed in by an emailed link for as long as a session lasts. */
export async function signIn(rig: Rig, email = APPROVER): Promise<Visitor> {
  await new Visitor(rig.app).post('/admin/sign-in/', { email });
  await rig.settle();
  return (await openLink(rig, email, /^Sign in/)).visitor;
}

export const caseOf = ({ references }: World, name: string): string => `/admin/requests/${references.get(name)}/`;
export const mailed = ({ rig }: World, to: string, subject: RegExp): number =>
  rig.mails.filter((one) => one.to === to && subject.test(one.subject)).length;

/** The form of the site, filled in. */
async function ask({ rig, references }: World, name: string, email: string, documents: string[]): Promise<void> {
  const visitor = new Visitor(rig.app);
  await visitor.post('/api/requests', { ...ada, email, documents });
  await rig.settle();
  const [row] = await rig.deps.store.rows('requests', { where: { email }, order: ['createdAt', 'desc'], limit: 1 });
  references.set(name, row?.reference ?? '');
}
async function askAndSign(world: World, name: string, email: string, documents: string[]): Promise<Visitor> {
  await ask(world, name, email, documents);
  const { visitor, page } = await openLink(world.rig, email, /^Confirm/);
  await visitor.submit(page, SIGNATURE);
  await world.rig.settle();
  return visitor;
}
const stateOf = async ({ rig, references }: World, name: string): Promise<string | undefined> =>
  (await rig.deps.store.rows('requests', { where: { reference: references.get(name) ?? '' } }))[0]?.state;
export async function expectState(world: World, name: string, state: string): Promise<void> {
  const is = await stateOf(world, name);
  if (is !== state) throw new Error(`day ${world.day}: the request of ${name} is ${is}, not ${state}`);
}
async function download(world: World, email: string, times: number): Promise<number[]> {
  const { visitor, page } = await openLink(world.rig, email, /ready/);
  const form: Record<string, string> = { document: 'soc-2' };
  if (page.text.includes('name="name"')) form.name = 'A Reader';
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await visitor.submit(page, form)).status);
  return statuses;
}
export function mustBe(what: string, is: unknown, wanted: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
}

/** Day 0: sales invites a regulator, whose agreement a rule waives; two copies and no more. */
export const invitation: Chapter = async (world) => {
  const email = 'guest@regulator.example';
  const sales = await signIn(world.rig, 'sales@northwind.example');
  const page = await sales.submit(await sales.go('/admin/'), { email, company: 'The Regulator', documents: ['soc-2'] });
  world.references.set('the regulator', /VS-[\w]{8}/.exec(page.path)?.[0] ?? '');
  await world.rig.settle();
  await openLink(world.rig, email, /has shared documents/);
  await expectState(world, 'the regulator', 'granted');
  mustBe('copies of the regulator', await download(world, email, 3), [200, 200, 403]);
};

/** Day 1: a partner, whom a rule lets in as soon as the agreement is signed. */
export const rule: Chapter = async (world) => {
  await askAndSign(world, 'the partner', 'reader@partner.example', ['soc-2']);
  await expectState(world, 'the partner', 'granted');
  mustBe('copies of the partner', await download(world, 'reader@partner.example', 1), [200]);
};

/** Day 2: a buyer waits five hours for a person's yes; two approvers look, and the second sees what the first did. */
export const manualApproval: Chapter = async (world) => {
  await askAndSign(world, 'the buyer', ada.email, ['soc-2', 'continuity']);
  const link = linkIn(lastMail(world.rig, APPROVER, /^Decision needed/));
  await pass(world, 5);
  const first = new Visitor(world.rig.app);
  const second = await signIn(world.rig, 'second@northwind.example');
  const seen = await second.go(caseOf(world, 'the buyer'));
  await first.submit(await first.go(link), { decision: 'approve', days: '14', documents: ['soc-2'] });
  await world.rig.settle();
  const late = await second.submit(seen, { decision: 'deny', reason: 'Too late.' });
  mustBe('the second approver sees', /Approved/.test(late.text), true);
  await expectState(world, 'the buyer', 'granted');
  mustBe('copies of the buyer', await download(world, ada.email, 1), [200]);
  await pass(world, DAY_HOURS - 5);
  world.day += 1;
};

/** Day 4: an approver asks back, the requester answers on their page, and gets the documents. */
export const askBack: Chapter = async (world) => {
  const email = 'second@curious.example';
  const reader = await askAndSign(world, 'the curious', email, ['soc-2']);
  const approver = await signIn(world.rig);
  const at = caseOf(world, 'the curious');
  await approver.submit(await approver.go(at), { question: 'Who will read the report?' });
  await world.rig.settle();
  mustBe('questions emailed', mailed(world, email, /has a question/), 1);
  await pass(world, 1);
  await reader.submit(await reader.go('/access/'), { answer: 'Our auditors.' });
  const page = await approver.go(at);
  mustBe('the answer is on the page', page.text.includes('Our auditors.'), true);
  await approver.submit(page, { decision: 'approve', days: '7', documents: ['soc-2'] });
  await world.rig.settle();
  await expectState(world, 'the curious', 'granted');
  await pass(world, DAY_HOURS - 1);
  world.day += 1;
};

/** Day 6: one is declined with a reason, one never opens the email. */
export const decline: Chapter = async (world) => {
  const email = 'nobody@stranger.example';
  await askAndSign(world, 'the stranger', email, ['soc-2']);
  await ask(world, 'the silent', 'silent@quiet.example', ['soc-2']);
  const approver = await signIn(world.rig);
  await approver.submit(await approver.go(caseOf(world, 'the stranger')), {
    decision: 'deny',
    reason: 'Customers only.',
  });
  await world.rig.settle();
  await expectState(world, 'the stranger', 'denied');
  mustBe('the reason is told', lastMail(world.rig, email, /declined|request/i).includes('Customers only.'), true);
};

const HEIR = 'heir@inherits.example';
/** Day 9: one is given a report with what will replace it; the buyer has it without. */
export const givenWithSuccessors: Chapter = async (world) => {
  await askAndSign(world, 'the heir', HEIR, ['soc-2']);
  const approver = await signIn(world.rig);
  const form = { decision: 'approve', days: '14', documents: ['soc-2'], successors: 'on' };
  await approver.submit(await approver.go(caseOf(world, 'the heir')), form);
  await world.rig.settle();
};

/** Day 12: the next report is published. Whoever was given it too hears of it once, and downloads it; nobody else does. */
export const newReport: Chapter = async (world) => {
  const { rig } = world;
  rig.release(
    () => {},
    ({ documents }) => {
      const old = documents.find(({ id }) => id === 'soc-2');
      if (old) documents.push({ ...old, id: 'soc-2-2027', title: 'SOC 2 of 2027', replaces: 'soc-2' });
    },
  );
  await until(world, 13);
  const told = rig.mails.filter(({ subject }) => /newer document/i.test(subject)).map(({ to }) => to);
  mustBe('who hears of the new report', told, [HEIR]);
  const { visitor, page } = await openLink(rig, HEIR, /newer document/i);
  const copy = await visitor.submit(page, { document: 'soc-2-2027' });
  mustBe('the new report', [copy.status, copy.headers.get('content-type')], [200, 'application/pdf']);
  const grants = await rig.deps.store.rows('grants', { where: { document: 'soc-2-2027' } });
  const ends = grants.map(({ reference, expiresAt }) => [reference, expiresAt]);
  mustBe('grants of it', ends, [[world.references.get('the heir'), '2026-12-14T10:00:00.000Z']]);
};

/** Day 12: whoever's access ends soon hears of it once; the buyer is given a week more. */
export const reminderAndExtension: Chapter = async (world) => {
  await expectState(world, 'the silent', 'lapsed');
  await expectState(world, 'the curious', 'expired');
  const approver = await signIn(world.rig);
  await approver.submit(await approver.go(caseOf(world, 'the buyer')), { days: '10' });
  await world.rig.settle();
};

/** Day 20: reminded and not extended, the others have come to their end; the buyer's access is revoked. */
export const expiryAndRevocation: Chapter = async (world) => {
  await expectState(world, 'the regulator', 'expired');
  await expectState(world, 'the partner', 'expired');
  for (const email of ['guest@regulator.example', 'reader@partner.example'])
    mustBe(`reminders to ${email}`, mailed(world, email, /ends soon/), 1);
  await expectState(world, 'the buyer', 'granted');
  const lines: string[] = [];
  await runCommand(world.rig.deps, ['revoke', world.references.get('the buyer') ?? ''], (line) => lines.push(line));
  await world.rig.settle();
  await expectState(world, 'the buyer', 'revoked');
  mustBe('word of the end', mailed(world, ada.email, /has ended/), 1);
};

/** The story of a request as its log tells it, without what only says that an email went out. */
export async function told({ rig, references }: World, name: string): Promise<string[]> {
  const where: Partial<AuditRow> = { reference: references.get(name) ?? null };
  const rows = await rig.deps.store.rows('audit', { where, order: ['seq', 'asc'] });
  return rows.map(({ event }) => event).filter((event) => !/^(?:mail|link|address)\.|approvers\.asked/.test(event));
}

/** The chapters in their order, with the day on which each begins. What comes of them is told in four-weeks-told.ts. */
export const STORY: readonly (readonly [day: number, chapter: Chapter])[] = [
  [0, invitation],
  [1, rule],
  [2, manualApproval],
  [4, askBack],
  [6, decline],
  [9, givenWithSuccessors],
  [12, newReport],
  [13, reminderAndExtension],
  [20, expiryAndRevocation],
];
export const LAST_DAY = 28;
