import { Command } from '@commander-js/extra-typings';
import { endReaderBearer, listBearers } from '../acts/bearers.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';
import { theRequest } from './requests.ts';

async function list(call: Call, given: string): Promise<number> {
  const request = await theRequest(call, given);
  const says = call.words.tokens;
  const bearers = await listBearers(call.deps, request);
  for (const { bearer, usedAt } of bearers)
    call.print([bearer.id, says.made(bearer.createdAt), says.used(usedAt), says.until(bearer.expiresAt)].join('  '));
  if (bearers.length === 0) call.print(says.none(request.reference));
  return 0;
}

async function revoke(call: Call, given: string, id: string): Promise<number> {
  const { reference } = await theRequest(call, given);
  const says = call.words.tokens;
  const outcome = await endReaderBearer(call.deps, reference, id.trim().toUpperCase(), OPERATOR);
  if ('refused' in outcome) throw new UsageFault(says.unknown(id, reference));
  call.print(says.revoked(id, reference));
  return 0;
}

/** The tokens that readers made for their programs. */
export function tokenCommand({ words, choose }: Declaring) {
  const gate = (run: (call: Call) => Promise<number>) => choose({ needs: 'gate', run });
  return new Command('token')
    .description(words.token)
    .addCommand(
      new Command('list')
        .description(words.tokenList)
        .argument('<reference>', words.reference)
        .action((given) => gate((call) => list(call, given))),
    )
    .addCommand(
      new Command('revoke')
        .description(words.tokenRevoke)
        .argument('<reference>', words.reference)
        .argument('<token>', words.tokenId)
        .action((given, id) => gate((call) => revoke(call, given, id))),
    );
}
