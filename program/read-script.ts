import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { readArguments } from '../functions/commands/command-line.ts';
import { messageOf } from '../functions/domain/message-of.ts';
import type { Day } from '../src/schemas/primitives.ts';
import { today } from '../src/today.ts';
import { scriptsWords } from '../src/words/scripts.ts';

export const scriptWords = scriptsWords.en;

/** What was typed to come here, for its help: `npm run build --` or `vouchsafe build`. */
export const calledAs = (verb: string, script = verb): string =>
  process.env.npm_lifecycle_event === script ? `npm run ${script} --` : `vouchsafe ${verb}`;

/** Ends the process with 2, once it has said what was wrong and how the script is called. */
export function wrongUse(program: { name(): string; usage(): string }, message: string): never {
  console.error(scriptWords.wrong(program.name(), message, program.usage()));
  process.exit(2);
}

/** The day that claims are judged on, and new entries are dated with; a `TODAY` that is none is wrong use. */
export function dayOf(program: { name(): string; usage(): string }): Day {
  try {
    return today();
  } catch (fault) {
    return wrongUse(program, messageOf(fault));
  }
}

/** Reads what a script was called with. Ends the process with 2 when that was wrong, and with 0 after the help that was asked for. */
export function readScript<Program extends CommandUnknownOpts>(
  program: Program,
  argv = process.argv.slice(2),
): Program {
  try {
    const help = readArguments(program, argv, scriptWords.wrong);
    if (help === null) return program;
    console.log(help);
    process.exit(0);
  } catch (fault) {
    console.error(messageOf(fault));
    process.exit(2);
  }
}
