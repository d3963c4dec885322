import { runMigrate } from './commands/migrate.ts';
import { UsageFault } from './commands/verb.ts';
import { runCommand } from './commands.ts';
import { EnvironmentFault, readEnvironment } from './hosts/env.ts';
import { openDeps } from './hosts/open-deps.ts';
import { readManifest } from './hosts/read-manifest.ts';

// `npm run gate -- <verb>`: the operator's command line, on the same database as the server.
try {
  const [verb, ...rest] = process.argv.slice(2);
  const env = readEnvironment(process.env);
  // It looks at a database that no gate has opened yet, because to open one is to migrate it.
  if (verb === 'migrate') process.exitCode = await runMigrate(env.DATABASE_URL, rest, console.log);
  else {
    const { deps, close } = await openDeps(env, await readManifest(), { lazy: verb === 'stamp' });
    try {
      process.exitCode = await runCommand(deps, process.argv.slice(2), console.log);
    } finally {
      await close();
    }
  }
} catch (fault) {
  const known = fault instanceof UsageFault || fault instanceof EnvironmentFault;
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = known ? 2 : 1;
}
