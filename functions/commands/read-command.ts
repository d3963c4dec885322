import { Command } from '@commander-js/extra-typings';
import type { CommandWords } from '../../src/words/en/commands.ts';
import { accountsCommand } from './accounts.ts';
import type { Chosen, Declaring } from './call.ts';
import { caseCommands } from './case.ts';
import { readArguments } from './command-line.ts';
import { evidenceCommand } from './evidence.ts';
import { explainCommand } from './explain.ts';
import { exportCommands } from './export.ts';
import { leaverCommands } from './leavers.ts';
import { linkCommands } from './links.ts';
import { logCommand } from './log.ts';
import { migrateCommand } from './migrate.ts';
import { numbersCommand } from './numbers.ts';
import { recordCommandsOf } from './records.ts';
import { requestCommands } from './requests.ts';
import { sessionsCommand } from './sessions.ts';
import { stampCommand } from './stamp.ts';
import { tokenCommand } from './tokens.ts';
import { upkeepCommands } from './upkeep.ts';
import { vaultCommand } from './vault.ts';
import { verifyLogCommand } from './verify-log.ts';
import { verifyReceiptCommand } from './verify-receipt.ts';

/** Every command of the gate with its arguments and options, in the order of `npm run gate -- help`. */
export function gateProgram(declaring: Declaring): Command {
  const program = new Command('npm run gate --').description(declaring.words.gate);
  for (const command of [
    ...requestCommands(declaring),
    ...caseCommands(declaring),
    ...linkCommands(declaring),
    explainCommand(declaring),
    accountsCommand(declaring),
    ...leaverCommands(declaring),
    tokenCommand(declaring),
    ...recordCommandsOf(declaring),
    sessionsCommand(declaring),
    logCommand(declaring),
    evidenceCommand(declaring),
    ...exportCommands(declaring),
    numbersCommand(declaring),
    stampCommand(declaring),
    vaultCommand(declaring),
    migrateCommand(declaring),
    verifyLogCommand(declaring),
    verifyReceiptCommand(declaring),
    ...upkeepCommands(declaring),
  ])
    program.addCommand(command);
  return program;
}

/** What was typed → what to run. Does nothing yet. Throws `UsageFault`. */
export function readCommand(argv: readonly string[], words: CommandWords): Chosen {
  let chosen: Chosen | null = null;
  const choose = (one: Chosen) => {
    chosen = one;
  };
  const help = readArguments(gateProgram({ words: words.help, choose }), argv, words.help.wrong);
  return chosen ?? { needs: 'nothing', help: help ?? '' };
}
