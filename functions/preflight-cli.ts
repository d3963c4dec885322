import { preflightWords } from '../src/words/preflight.ts';
import { UsageFault } from './commands/command-line.ts';
import { messageOf } from './domain/message-of.ts';
import { readManifest } from './hosts/read-manifest.ts';
import { preflight, readPreflight } from './preflight.ts';

const words = preflightWords.en;

// `npm run preflight -- <host>`: what a deployment needs, looked at from here.
try {
  const asked = readPreflight(process.argv.slice(2), words.help);
  if (typeof asked === 'string') console.log(asked);
  else process.exitCode = await preflight(asked, process.env, await readManifest(), words, console.log);
} catch (fault) {
  console.error(messageOf(fault));
  process.exitCode = fault instanceof UsageFault ? 2 : 1;
}
