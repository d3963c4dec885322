import type { Chapter, World } from '../actors.ts';
import { mustBe } from '../must-be.ts';

/** What the log tells of each request, without what only says that a message went out. */
const TOLD: Record<string, string[]> = {
  'the regulator': [
    ...['reader.invited', 'request.signed', 'agreement.waived', 'request.granted', 'name.confirmed'],
    ...['document.downloaded', 'document.downloaded', 'reader.reminded', 'request.expired'],
  ],
  'the buyer': [
    ...['request.submitted', 'agreement.signed', 'request.signed', 'request.granted', 'document.downloaded'],
    ...['request.extended', 'request.revoked'],
  ],
  'the stranger': ['request.submitted', 'agreement.signed', 'request.signed', 'request.denied'],
  'the heir': [
    ...['request.submitted', 'agreement.signed', 'request.signed', 'request.granted', 'document.succeeded'],
    ...['document.downloaded', 'reader.reminded', 'request.expired'],
  ],
  'the silent': ['request.submitted', 'request.lapsed'],
  'the linked': [
    ...['offer.taken', 'agreement.signed', 'request.signed', 'request.granted', 'document.downloaded'],
    ...['reader.reminded', 'request.expired'],
  ],
  'the late': ['offer.taken', 'request.lapsed'],
};
/** How many requests came to each stage. */
const STAGES = {
  ...{ confirmed: 8, denied: 1, expired: 6, granted: 7, invited: 1, lapsed: 2, revoked: 1, signed: 8, submitted: 9 },
};
const PROMISED_MINUTES = 24 * 60;
const WITHOUT_WORD = /^(?:mail|link|address|channel)\.|approvers\.asked/;

async function logOfEach({ company, references }: World): Promise<void> {
  const rows = await company.table('log');
  for (const [name, wanted] of Object.entries(TOLD)) {
    const own = rows.filter(({ reference }) => reference === references.get(name)).map(({ event = '' }) => event);
    mustBe(
      `the log of ${name}`,
      own.filter((event) => !WITHOUT_WORD.test(event)),
      wanted,
    );
  }
}

/** The log tells the same story and verifies; the numbers add it up, and the export has each request. */
export const ending: Chapter = async (world) => {
  const { ground, company, references } = world;
  const { whole, says } = await company.verify();
  mustBe(`the log is whole: ${says}`, whole, true);
  await logOfEach(world);
  const byStage = new Map<string, number>();
  for (const { stage = '', requests } of await company.table('requests'))
    byStage.set(stage, (byStage.get(stage) ?? 0) + Number(requests));
  mustBe('requests by stage', Object.fromEntries([...byStage].sort()), STAGES);
  // The others were settled by a rule or an invitation.
  const answers = await company.table('answers');
  mustBe(
    'decisions of people, all within the promised time',
    [
      answers.reduce((sum, { requests }) => sum + Number(requests), 0),
      answers.every((row) => Number(row['answered within (minutes)']) <= PROMISED_MINUTES),
    ],
    [5, true],
  );
  if (!ground.command) return;
  const { says: csv } = await ground.command('export', '--format', 'csv');
  mustBe('exported lines', csv.split('\r\n').length, references.size + 1);
};
