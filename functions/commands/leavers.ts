import { Command } from '@commander-js/extra-typings';
import * as v from 'valibot';
import { mailAddress } from '../../src/schemas/mail-address.ts';
import { endAddress } from '../acts/end-address.ts';
import { withdrawSignature } from '../acts/withdraw-signature.ts';
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

/** Who is covered no longer, and who has left. */
export const leaverCommands = ({ words, choose }: Declaring) => [
  new Command('withdraw')
    .description(words.rules.withdraw)
    .argument('<reference>', words.reference)
    .argument('<agreement>', words.rules.agreementId)
    .action((given, agreement) => choose({ needs: 'gate', run: (call) => withdraw(call, given, agreement) })),
  new Command('leaver')
    .description(words.rules.leaver)
    .argument('<email>', words.email)
    .action((email) => choose({ needs: 'gate', run: (call) => leaver(call, email) })),
];
