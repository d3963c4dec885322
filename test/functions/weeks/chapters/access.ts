import { linkIn } from '../../../support/link-in.ts';
import { ada } from '../../support/visitor.ts';
import type { Chapter } from '../actors.ts';
import { countMails, mailTo } from '../mails.ts';
import { mustBe } from '../must-be.ts';
import { asks, asksAndSigns, expectState, opened, opens, takes } from '../people.ts';
import { passes } from '../time.ts';

/** How requests come in and are decided. */

const PDF = '200 application/pdf';
export const GUEST = 'guest@regulator.example';
export const PARTNER = 'reader@partner.example';

/** Sales invites a regulator, whose agreement a rule waives; two copies and no more. */
export const invitation: Chapter = async (world) => {
  const reference = await world.company.invite('sales', GUEST, 'The Regulator', ['soc-2']);
  world.references.set('the regulator', reference);
  await opens(world, GUEST, /has shared documents/);
  await expectState(world, 'the regulator', 'granted');
  mustBe('copies of the regulator', await takes(world, GUEST, 'soc-2', 3), [PDF, PDF, '403 page']);
};

/** A partner, whom a rule lets in as soon as the agreement is signed. */
export const rule: Chapter = async (world) => {
  await asksAndSigns(world, 'the partner', PARTNER, ['soc-2']);
  await expectState(world, 'the partner', 'granted');
  mustBe('copies of the partner', await takes(world, PARTNER, 'soc-2', 1), [PDF]);
};

/** A buyer waits five hours for a person's yes; two approvers look, and the second sees what the first did. */
export const manualApproval: Chapter = async (world) => {
  await asksAndSigns(world, 'the buyer', ada.email, ['soc-2', 'continuity']);
  const mail = linkIn(mailTo(world.ground, 'approver@northwind.example', /^Decision needed/));
  await passes(world, 5);
  const late = await opened(world, 'second', 'the buyer');
  const first = await world.company.open('approver', world.references.get('the buyer') ?? '', mail);
  await first.approve({ days: 14, documents: ['soc-2'] });
  const says = await late.decline('Too late.');
  mustBe(`the second approver sees it (${says})`, /Approved|granted/.test(says), true);
  await expectState(world, 'the buyer', 'granted');
  mustBe('copies of the buyer', await takes(world, ada.email, 'soc-2', 1), [PDF]);
};

/** An approver asks back, the requester answers on their page, and gets the documents. */
export const askBack: Chapter = async (world) => {
  const email = 'second@curious.example';
  const reader = await asksAndSigns(world, 'the curious', email, ['soc-2']);
  await (await opened(world, 'approver', 'the curious')).ask('Who will read the report?');
  mustBe('questions emailed', countMails(world.ground, email, /has a question/), 1);
  await passes(world, 1);
  await reader.go('/access/');
  await reader.submit({ answer: 'Our auditors.' });
  const answered = await opened(world, 'approver', 'the curious');
  mustBe('the answer is on the page', answered.text.includes('Our auditors.'), true);
  await answered.approve({ days: 7, documents: ['soc-2'] });
  await expectState(world, 'the curious', 'granted');
};

/** One is declined with a reason, one never opens the email. */
export const decline: Chapter = async (world) => {
  const email = 'nobody@stranger.example';
  await asksAndSigns(world, 'the stranger', email, ['soc-2']);
  await asks(world, 'the silent', 'silent@quiet.example', ['soc-2']);
  await (await opened(world, 'approver', 'the stranger')).decline('Customers only.');
  await expectState(world, 'the stranger', 'denied');
  const letter = mailTo(world.ground, email, /declined|request/i);
  mustBe('the reason is told', letter.includes('Customers only.'), true);
};
