import { preflightWords } from '../src/words/preflight.ts';
import { UsageFault } from './commands/command-line.ts';
import { messageOf } from './domain/message-of.ts';
import { readManifest } from './hosts/read-manifest.ts';
import { preflight, readPreflight } from './preflight.ts';

const words = preflightWords.en;

/** `vouchsafe preflight <host>`: what a deployment needs, looked at from here. Answers the exit code. */
export async function run(argv: string[]): Promise<number> {
  try {
    const asked = readPreflight(argv, words.help);
    if (typeof asked !== 'string') return await preflight(asked, process.env, await readManifest(), words, console.log);
    console.log(asked);
    return 0;
  } catch (fault) {
    console.error(messageOf(fault));
    return fault instanceof UsageFault ? 2 : 1;
  }
}
