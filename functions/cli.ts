import { sealLog } from './acts/seal-log.ts';
import { demoSecret } from './adapters/demo-secret.ts';
import { jsonLog, systemClock } from './adapters/machine.ts';
import { runMigrate } from './commands/migrate.ts';
import { UsageFault } from './commands/verb.ts';
import { runCommand } from './commands.ts';
import { adoptAfterMigration } from './hosts/adopt-after-migration.ts';
import { EnvironmentFault, readEnvironment } from './hosts/env.ts';
import { openNode } from './hosts/node-parts.ts';
import { readManifest } from './hosts/read-manifest.ts';

// `npm run gate -- <verb>`: the operator's command line, on the same database as the server.
try {
  const [verb, ...rest] = process.argv.slice(2);
  const env = readEnvironment(process.env);
  // It looks at a database that no gate has opened yet, because to open one is to migrate it.
  if (verb === 'migrate') {
    const [newest = demoSecret(env.DATA_DIR), ...older] = env.SECRETS ?? [];
    const settings = { secrets: [newest, ...older] as [string, ...string[]] };
    const adopt = adoptAfterMigration({ settings, clock: systemClock, log: jsonLog(env.LOG_LEVEL) });
    process.exitCode = await runMigrate(env.DATABASE_URL, rest, console.log, adopt);
  } else {
    const { deps, close } = await openNode(env, await readManifest(), { lazy: verb === 'stamp' });
    try {
      // A trial copy needs no database, and opens none.
      const rows = async () => (verb === 'stamp' ? 0 : deps.store.count('audit'));
      const before = await rows();
      process.exitCode = await runCommand(deps, process.argv.slice(2), console.log);
      // No server may be running that would put what was written under seal.
      if ((await rows()) > before) await sealLog(deps, { kind: 'stop' });
    } finally {
      await close();
    }
  }
} catch (fault) {
  const known = fault instanceof UsageFault || fault instanceof EnvironmentFault;
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = known ? 2 : 1;
}
