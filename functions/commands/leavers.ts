import { Command } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import { endAddress } from '../acts/end-address.ts';
import { listUnrenewed } from '../acts/renew-agreement.ts';
import { withdrawSignature } from '../acts/withdraw-signature.ts';
import { UNRENEWED_MAX_ROWS } from '../domain/limits.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { theRequest } from './requests.ts';

async function withdraw(call: Call, given: string, agreement: string): Promise<number> {
  const { reference } = await theRequest(call, given);
  const says = call.words.rules;
  const outcome = await withdrawSignature(call.deps, reference, agreement, OPERATOR);
  if ('refused' in outcome) throw new UsageFault(says.notSigned(agreement, reference));
  call.print(says.withdrawn(agreement, reference));
  return 0;
}

async function leaver({ deps, words, print }: Call, given: string): Promise<number> {
  const says = words.rules;
  const email = v.safeParse(mailAddress('email'), given);
  if (!email.success) throw new UsageFault(says.badEmail(given));
  const outcome = await endAddress(deps, email.output, OPERATOR, 'said');
  if ('refused' in outcome) throw new UsageFault(says.staff);
  print(says.left(outcome.references));
  return 0;
}

async function renewals({ deps, words, print }: Call): Promise<number> {
  const unrenewed = await listUnrenewed(deps, UNRENEWED_MAX_ROWS);
  for (const { request, needs } of unrenewed)
    for (const { agreement } of needs)
      print([request.reference, request.email, isolated(agreement.title), agreement.version].join('  '));
  if (unrenewed.length === 0) print(words.rules.allSigned);
  return 0;
}

/** Who is covered no longer, who has left, and who has a new version to sign. */
export const leaverCommands = ({ words, choose }: Declaring) => [
  new Command('withdraw')
    .description(words.rules.withdraw)
    .argument('<reference>', words.reference)
    .argument('<agreement>', words.rules.agreementId)
    .action((given, agreement) => choose({ needs: 'gate', run: (call) => withdraw(call, given, agreement) })),
  new Command('renewals').description(words.rules.renewals).action(() => choose({ needs: 'gate', run: renewals })),
  new Command('leaver')
    .description(words.rules.leaver)
    .argument('<email>', words.email)
    .action((email) => choose({ needs: 'gate', run: (call) => leaver(call, email) })),
];
