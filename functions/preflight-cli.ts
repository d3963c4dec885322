import { scriptsWords } from '../src/words/scripts.ts';
import { UsageFault } from './commands/command-line.ts';
import { messageOf } from './domain/message-of.ts';
import { readManifest } from './hosts/read-manifest.ts';
import { preflight, readPreflight } from './preflight.ts';

// `npm run preflight -- <host>`: what a deployment needs, looked at from here.
try {
  const asked = readPreflight(process.argv.slice(2), scriptsWords.en);
  if (typeof asked === 'string') console.log(asked);
  else process.exitCode = await preflight(asked, process.env, await readManifest(), console.log);
} catch (fault) {
  console.error(messageOf(fault));
  process.exitCode = fault instanceof UsageFault ? 2 : 1;
}
