import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { CommandWords } from '../../src/words/en/commands.ts';

/** Wrong use: the message says where, what, and how to fix it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

type SayWrong = CommandWords['help']['wrong'];

/** The words that lead to a command, such as `npm run gate -- vault push`. */
const pathOf = (command: CommandUnknownOpts): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/**
 * Reads what was typed; the action of the command has run when this returns. Answers the help that was asked for, or null. Prints
 * nothing and ends no process. Throws `UsageFault`.
 */
export function readArguments(program: CommandUnknownOpts, argv: readonly string[], wrong: SayWrong): string | null {
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const prepare = (command: CommandUnknownOpts) => {
    command.configureOutput({ writeOut: print, writeErr: print, outputError: () => {} }).exitOverride((fault) => {
      if (fault.exitCode === 0) throw fault;
      // A group that is named without one of its commands: its help says which there are.
      if (fault.code === 'commander.help') throw new UsageFault(printed.trimEnd());
      throw new UsageFault(wrong(pathOf(command), fault.message.replace(/^error: /, ''), command.usage()));
    });
    command.commands.forEach(prepare);
  };
  prepare(program);
  try {
    program.parse(argv, { from: 'user' });
    return null;
  } catch (fault) {
    if (fault instanceof UsageFault || printed === '') throw fault;
    return printed.trimEnd();
  }
}
