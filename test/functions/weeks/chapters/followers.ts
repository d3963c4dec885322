import { linkIn } from '../../../support/link-in.ts';
import { manyFollowers, PLANNED, READER } from '../../support/follow.ts';
import type { Chapter, World } from '../actors.ts';
import { countMails, mailTo } from '../mails.ts';
import { mustBe } from '../must-be.ts';
import { stops } from '../time.ts';

/** Who is told what changed, and what they say to it. */

const UPDATE = {
  id: '2026-11-29-iso',
  title: 'ISO 27001 certificate issued',
  date: '2026-11-29',
  kind: 'certificate',
  url: 'https://trust.northwind.example/updates/2026-11-29-iso/',
};
const NEWS = [/^Northwind Cloud: ISO 27001 certificate issued$/, /^New subprocessor of Northwind Cloud: Example Mail$/];
const TOPICS = ['updates', 'subprocessors'];
const UNSURE = 'unsure@buyer.example';
const OTHERS = 60;
const ALL = OTHERS + 1;

async function asksToFollow({ ground, someone }: World, email: string) {
  const person = await someone();
  await person.go('/follow/');
  await person.submit({ email, topics: TOPICS });
  await ground.settle();
  return person;
}
const newsMails = ({ ground }: World) => ground.mails.filter(({ subject }) => NEWS.some((one) => one.test(subject)));

/** A reader follows and confirms by the emailed link, another never does; many follow already. */
export const following: Chapter = async (world) => {
  const { ground, company } = world;
  await manyFollowers({ deps: ground.beside }, OTHERS, TOPICS);
  const reader = await asksToFollow(world, READER);
  await reader.go(linkIn(mailTo(ground, READER, /./), 'follow/confirm'));
  await reader.submit({});
  await asksToFollow(world, UNSURE);
  mustBe('followers', await company.followers(), ALL);
};

/** A newer build states an update and a planned subprocessor; the processes that send it are killed, before a commit and after one. */
export const news: Chapter = async (world) => {
  const { ground, company } = world;
  await ground.publish(({ updates, subprocessors }) => {
    updates.push(UPDATE);
    subprocessors.push(PLANNED);
  });
  await ground.schedule(2);
  for (const when of ['after', 'before', 'after'] as const) {
    stops(world, 1);
    await ground.die(when);
  }
  await ground.settle();
  const early = newsMails(world).length;
  mustBe(`it ended in the middle: ${early} letters`, early > 50 && early < 2 * ALL, true);
  const sent = (await company.sends()).map((one) => one.split(' of ').map(Number));
  mustBe(
    'letters that the company knows of',
    [sent.map(([, all]) => all), sent.reduce((sum, [left = 0]) => sum + left, 0)],
    [[ALL, ALL], early],
  );
};

/** The schedule has gone on with it, and each follower has each of the two once. One objects by the link in it, and is answered. */
export const objection: Chapter = async (world) => {
  const { ground, company, someone } = world;
  const told = new Set(newsMails(world).map(({ to }) => to));
  mustBe('who got news', [told.size, told.has(READER), told.has(UNSURE)], [ALL, true, false]);
  for (const email of told)
    mustBe(`news to ${email}`, [...NEWS.map((subject) => countMails(ground, email, subject))], [1, 1]);
  mustBe('sends', await company.sends(), [`${ALL} of ${ALL}`, `${ALL} of ${ALL}`]);

  const reader = await someone();
  await reader.go(linkIn(mailTo(ground, READER, /^New subprocessor/), 'follow/object'));
  const sent = await reader.submit({ company: 'The Buyer', text: 'Its servers are not where ours must be.' });
  await ground.settle();
  const reference = /O-[0-9A-Z]{8}/.exec(sent.text)?.[0] ?? '';
  const letter = mailTo(ground, 'approver@northwind.example', /^Objection to Example Mail/);
  mustBe('an approver is told', letter.includes(`/admin/objections/${reference}/`), true);
  await company.answerObjection(reference, 'We keep your data in the EU.');
  mustBe('answers', countMails(ground, READER, /has answered your objection/), 1);
  const answer = mailTo(ground, READER, /has answered your objection/);
  mustBe('the answer', answer.includes('We keep your data in the EU.'), true);
  const log = await company.table('log');
  mustBe(
    'the log of it',
    log.filter((row) => row.reference === reference && /^objection\./.test(row.event ?? '')).map(({ event }) => event),
    ['objection.made', 'objection.answered'],
  );
};
