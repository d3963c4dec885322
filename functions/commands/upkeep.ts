import { Command } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { unansweredSince } from '../acts/count-unanswered.ts';
import { reviveDeadLetters } from '../acts/dead-letters.ts';
import { deliver } from '../acts/deliver.ts';
import { erasePerson } from '../acts/erase.ts';
import { purgeAll } from '../acts/purge-all.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

async function erase({ deps, words, print }: Call, address: string): Promise<number> {
  const email = v.safeParse(mailAddress('email'), address);
  if (!email.success) throw new UsageFault(words.upkeep.oneAddress);
  const outcome = await erasePerson(deps, email.output);
  if ('refused' in outcome) throw new UsageFault(words.upkeep.staff);
  print(words.upkeep.erased(outcome.requests));
  return 0;
}

async function purge({ deps, words, print }: Call): Promise<number> {
  const { requests, mails, links } = await purgeAll(deps);
  print(words.upkeep.purged(requests, mails, links));
  return 0;
}

/** The searches that found no answer, the most frequent first. */
async function listUnanswered({ deps, words, print }: Call, since: string, json: boolean): Promise<number> {
  const found = await unansweredSince(deps, since);
  if (json) print(visibleJson(found));
  else if (found.length === 0) print(words.upkeep.noneUnanswered(deps.manifest.company.search.countUnanswered));
  else for (const one of found) print([String(one.count).padStart(5), one.last, isolated(one.words)].join('  '));
  return 0;
}

/** Exit code 1 when any failed. */
async function deliverAll({ deps, words, print }: Call): Promise<number> {
  const { sent, failed } = await deliver(deps);
  print(words.upkeep.delivered(sent, failed));
  return failed === 0 ? 0 : 1;
}

/** Exit code 1 when any failed again. */
async function retry({ deps, words, print }: Call, one: string | undefined): Promise<number> {
  const { revived, outdated } = await reviveDeadLetters(deps, OPERATOR, one);
  if (one !== undefined && revived === 0) {
    const { noRetry, outdatedRetry } = words.records;
    throw new UsageFault(outdated === 0 ? noRetry(one) : outdatedRetry(one));
  }
  const { sent, failed } = await deliver(deps);
  print(words.upkeep.retried(revived, sent, failed));
  if (outdated > 0) print(words.upkeep.notRetried(outdated));
  return failed === 0 ? 0 : 1;
}

export const upkeepCommands = ({ words, choose }: Declaring) => [
  new Command('erase')
    .description(words.erase)
    .argument('<email>', words.email)
    .action((email) => choose({ needs: 'gate', run: (call) => erase(call, email) })),
  new Command('purge').description(words.purge).action(() => choose({ needs: 'gate', run: purge })),
  new Command('deliver').description(words.deliver).action(() => choose({ needs: 'gate', run: deliverAll })),
  new Command('unanswered')
    .description(words.unanswered)
    .option('--since <day>', words.since, '')
    .option('--json', words.json)
    .action(({ since, json = false }) => choose({ needs: 'gate', run: (call) => listUnanswered(call, since, json) })),
  new Command('retry')
    .description(words.retry)
    .option('--only <id>', words.records.retryOne)
    .action(({ only }) => choose({ needs: 'gate', run: (call) => retry(call, only) })),
];
