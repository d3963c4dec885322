import { readCommand } from '../../../functions/commands/read-command.ts';
import type { Deps } from '../../../functions/ports.ts';
import { commandWords } from '../../../src/words/commands.ts';

/** What the operator types, on a gate that is open already; answers the exit code. */
export async function runCommand(deps: Deps, argv: readonly string[], print: (line: string) => void): Promise<number> {
  const chosen = readCommand(argv, commandWords.en);
  if (chosen.needs === 'nothing' || chosen.needs === 'database') throw new Error(`${argv.join(' ')} opens no gate.`);
  return chosen.run({ deps, words: commandWords.en, print });
}
