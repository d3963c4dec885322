import { links } from '../../../../src/words/en/gate-links.ts';
import { linkIn } from '../../../support/link-in.ts';
import type { Chapter } from '../actors.ts';
import { mailTo } from '../mails.ts';
import { mustBe } from '../must-be.ts';
import { expectState, signs, takes } from '../people.ts';

const { steps } = links;
const JANE = 'jane@linked.example';
const LOU = 'lou@wholesale.example';

/** Sales mails a personal link: its reader goes on at once, signs, and has the report without a decision. */
export const personalLink: Chapter = async (world) => {
  const { ground, company, references } = world;
  const terms = { company: 'The Linked', documents: ['soc-2'], note: 'As promised.' };
  const { id, address } = await company.makeLink('sales', { ...terms, for: JANE, mail: true });
  mustBe('a mailed link is shown to nobody', address, null);
  mustBe('it is sent', await company.stepOf(id), steps.sent);
  const letter = mailTo(ground, JANE, /has something for you/);
  mustBe('the note', letter.includes(terms.note), true);
  const reader = await world.someone();
  await reader.go(linkIn(letter));
  await reader.submit({});
  mustBe('it is opened', await company.stepOf(id), steps.requested);
  await signs(world, reader, JANE);
  references.set('the linked', await company.referenceOf(JANE));
  await expectState(world, 'the linked', 'granted');
  mustBe('it is signed', await company.stepOf(id), steps.signed);
  mustBe('a copy', await takes(world, JANE, 'soc-2', 1), ['200 application/pdf']);
  mustBe('it is downloaded', await company.stepOf(id), steps.downloaded);
};

/** A link for everybody at a domain is copied, somebody begins, and it is withdrawn: what was not granted ends, and the link says so. */
export const withdrawnLink: Chapter = async (world) => {
  const { ground, company, references } = world;
  const terms = { company: 'Wholesale', documents: ['soc-2'], note: '' };
  const { id, address } = await company.makeLink('sales', { ...terms, for: 'wholesale.example', mail: false });
  const reader = await world.someone();
  await reader.go(address ?? '');
  await reader.submit({ email: LOU });
  await ground.settle();
  references.set('the late', await company.referenceOf(LOU));
  await expectState(world, 'the late', 'submitted');
  await company.withdrawLink('sales', id);
  mustBe('it is withdrawn', await company.stepOf(id), steps.withdrawn);
  await expectState(world, 'the late', 'lapsed');
  mustBe('what is behind it', (await reader.go(address ?? '')).status, 410);
};
