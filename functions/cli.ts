import { UsageFault } from './commands/verb.ts';
import { runCommand } from './commands.ts';
import { EnvironmentFault, readEnvironment } from './hosts/env.ts';
import { openDeps } from './hosts/open-deps.ts';
import { readManifest } from './hosts/read-manifest.ts';

// `npm run gate -- <verb>`: the operator's command line, on the same database as the server.
try {
  const { deps, close } = await openDeps(readEnvironment(process.env), await readManifest());
  try {
    process.exitCode = await runCommand(deps, process.argv.slice(2), console.log);
  } finally {
    await close();
  }
} catch (fault) {
  const known = fault instanceof UsageFault || fault instanceof EnvironmentFault;
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = known ? 2 : 1;
}
