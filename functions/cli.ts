import { commandWords } from '../src/words/commands.ts';
import { sealLog } from './acts/seal-log.ts';
import { demoSecret } from './adapters/demo-secret.ts';
import { jsonLog, systemClock } from './adapters/machine.ts';
import type { Chosen } from './commands/call.ts';
import { UsageFault } from './commands/command-line.ts';
import { readCommand } from './commands/read-command.ts';
import { adoptAfterMigration } from './hosts/adopt-after-migration.ts';
import { type Environment, readEnvironment } from './hosts/env.ts';
import { EnvironmentFault } from './hosts/environment-fault.ts';
import { openNode } from './hosts/node-parts.ts';
import { readManifest } from './hosts/read-manifest.ts';
import { sayFault } from './hosts/say-fault.ts';

const words = commandWords.en;
const print = console.log;

function runOnDatabase({ run }: Extract<Chosen, { needs: 'database' }>, env: Environment): Promise<number> {
  const [newest = demoSecret(env.DATA_DIR), ...older] = env.SECRETS ?? [];
  const settings = { secrets: [newest, ...older] as [string, ...string[]] };
  const adopt = adoptAfterMigration({ settings, clock: systemClock, log: jsonLog(env.LOG_LEVEL) });
  return run({ target: env.DATABASE_URL, adopt, words, print });
}

async function runOnGate({ needs, run }: Extract<Chosen, { needs: 'gate' | 'stamper' }>, env: Environment) {
  const { deps, close } = await openNode(env, await readManifest(), { lazy: needs === 'stamper' });
  try {
    const rows = async () => (needs === 'stamper' ? 0 : deps.store.count('audit'));
    const before = await rows();
    const code = await run({ deps, words, print });
    // No server may be running that would put what was written under seal.
    if ((await rows()) > before) await sealLog(deps, { kind: 'stop' });
    return code;
  } finally {
    await close();
  }
}

/** `vouchsafe gate <command>`: the operator's command line, on the same database as the server. Answers the exit code. */
export async function run(argv: string[]): Promise<number> {
  try {
    const chosen = readCommand(argv, words);
    if (chosen.needs === 'nothing') {
      print(chosen.help);
      return 0;
    }
    const env = readEnvironment(process.env);
    return await (chosen.needs === 'database' ? runOnDatabase(chosen, env) : runOnGate(chosen, env));
  } catch (fault) {
    const known = fault instanceof UsageFault || fault instanceof EnvironmentFault;
    console.error(sayFault(fault));
    return known ? 2 : 1;
  }
}
