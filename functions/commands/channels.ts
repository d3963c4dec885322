import { Command } from '@commander-js/extra-typings';
import { isolated, visibleJson } from '../../src/schemas/typed-text.ts';
import { listChannels } from '../acts/list-channels.ts';
import { tryChannel } from '../acts/try-channel.ts';
import type { Call, Declaring } from './call.ts';
import { UsageFault } from './command-line.ts';

async function list({ deps, words, print }: Call, json: boolean): Promise<number> {
  const says = words.channels;
  const all = await listChannels(deps);
  if (json) print(visibleJson(all));
  else if (all.length === 0) print(says.none);
  else
    for (const one of all) {
      print([one.id, one.kind, says.sent(one.sentAt), says.waiting(one.waiting, one.dead)].join('  '));
      for (const key of one.publicKeys) print(`  ${says.publicKey(key)}`);
      if (one.stoppedAt !== null) print(`  ${says.stopped(one.stoppedAt, one.id)}`);
      else if (one.fault !== null) print(`  ${says.fault(isolated(one.fault))}`);
    }
  return 0;
}

/** Exit code 1 when it was not taken. */
async function test({ deps, words, print }: Call, id: string): Promise<number> {
  const says = words.channels;
  const outcome = await tryChannel(deps, id);
  if ('refused' in outcome) throw new UsageFault(says.unknown(id, Object.keys(deps.manifest.access.channels)));
  const fault = 'fault' in outcome ? outcome.fault : null;
  print(fault === null ? says.taken(id) : says.notTaken(id, isolated(fault)));
  return fault === null ? 0 : 1;
}

/** The webhooks and chats of `access.yaml`. */
export const channelsCommand = ({ words, choose }: Declaring) =>
  new Command('channels')
    .description(words.channels)
    .option('--test <channel>', words.channelTest)
    .option('--json', words.json)
    .action(({ test: id, json = false }) =>
      choose({ needs: 'gate', run: (call) => (id === undefined ? list(call, json) : test(call, id)) }),
    );
