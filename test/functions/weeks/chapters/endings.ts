import { ada } from '../../support/visitor.ts';
import type { Chapter } from '../actors.ts';
import { countMails } from '../mails.ts';
import { mustBe } from '../must-be.ts';
import { asksAndSigns, expectState, opened, opens } from '../people.ts';
import { dayOf, until } from '../time.ts';
import { GUEST, PARTNER } from './access.ts';

/** What becomes of what was given. */

const HEIR = 'heir@inherits.example';
/** One is given a report with what will replace it; the buyer has it without. */
export const givenWithSuccessors: Chapter = async (world) => {
  await asksAndSigns(world, 'the heir', HEIR, ['soc-2']);
  await (await opened(world, 'approver', 'the heir')).approve({ days: 14, documents: ['soc-2'], successors: true });
};

/** The next report is published. Whoever was given it too hears of it once, and downloads it; nobody else does. */
export const newReport: Chapter = async (world) => {
  const { ground, company, references } = world;
  await ground.publish((_, { documents }) => {
    const old = documents.find(({ id }) => id === 'soc-2');
    if (old) documents.push({ ...old, id: 'soc-2-2027', title: 'SOC 2 of 2027', replaces: 'soc-2' });
  });
  await until(world, dayOf(world) + 1);
  const told = ground.mails.filter(({ subject }) => /newer document/i.test(subject)).map(({ to }) => to);
  mustBe('who hears of the new report', told, [HEIR]);
  const { person } = await opens(world, HEIR, /newer document/i);
  const { status, file } = await person.submit({ document: 'soc-2-2027' });
  mustBe('the new report', [status, file?.type], [200, 'application/pdf']);
  const passedOn = (await company.table('log')).filter(({ event }) => event === 'document.succeeded');
  mustBe(
    'who has it',
    passedOn.map(({ reference }) => reference),
    [references.get('the heir')],
  );
};

/** Whoever's access ends soon hears of it once; the buyer is given a week more. */
export const reminderAndExtension: Chapter = async (world) => {
  await expectState(world, 'the silent', 'lapsed');
  await expectState(world, 'the curious', 'expired');
  await (await opened(world, 'approver', 'the buyer')).extend(10);
};

/** Reminded and not extended, the others have come to their end; the buyer's access is revoked. */
export const expiryAndRevocation: Chapter = async (world) => {
  const { ground } = world;
  await expectState(world, 'the regulator', 'expired');
  await expectState(world, 'the partner', 'expired');
  for (const email of [GUEST, PARTNER]) mustBe(`reminders to ${email}`, countMails(ground, email, /ends soon/), 1);
  await expectState(world, 'the buyer', 'granted');
  await (await opened(world, 'approver', 'the buyer')).revoke();
  await expectState(world, 'the buyer', 'revoked');
  mustBe('word of the end', countMails(ground, ada.email, /has ended/), 1);
};
