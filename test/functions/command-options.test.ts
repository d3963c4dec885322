import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { UsageFault } from '../../functions/commands/command-line.ts';
import { gateProgram, readCommand } from '../../functions/commands/read-command.ts';
import { readSizes } from '../../scripts/bench/growth/sizes.ts';
import { commandWords } from '../../src/words/commands.ts';

const words = commandWords.en;
const read = (argv: readonly string[]) => readCommand(argv, words);

/** Every command that can be run, with the words that lead to it. */
const leaves = (command: CommandUnknownOpts, path: string[] = []): { path: string[]; command: CommandUnknownOpts }[] =>
  command.commands.length === 0
    ? [{ path, command }]
    : command.commands.flatMap((one) => leaves(one, [...path, one.name()]));
const all = leaves(gateProgram({ words: words.help, choose: () => {} }));
const flagsOf = (command: CommandUnknownOpts) => command.options.map(({ long }) => long ?? '');
const everyFlag = [...new Set(all.flatMap(({ command }) => flagsOf(command)))];

/** The shortest right use of a command. */
const fitting = ({ path, command }: (typeof all)[number]): string[] => [
  ...path,
  ...command.registeredArguments.filter(({ required }) => required).map(({ argChoices }) => argChoices?.[0] ?? 'x'),
  ...command.options
    .filter(({ mandatory }) => mandatory)
    .flatMap(({ long, argChoices }) => [long ?? '', argChoices?.[0] ?? 'x']),
];

test('the commands and their options', () => {
  expect(all.map(({ path, command }) => [path.join(' '), ...flagsOf(command)].join(' '))).toEqual([
    'list --state --assigned',
    'show',
    'approve --days --downloads --documents --successors',
    'deny --reason --reply',
    'extend --days',
    'revoke',
    'invite --documents --company --csv --days --note --send',
    'ask --text --reply',
    'note --text',
    'assign --to',
    'resend --letter',
    'link --documents --days --company --note --title --answers --frameworks --mail',
    'link-change --documents --days --company --note --title --answers --frameworks',
    'request-link --company',
    'links --state --withdraw',
    'explain --json',
    'accounts --put --remove --json',
    'withdraw',
    'renewals',
    'leaver',
    'token list',
    'token revoke',
    'signatures --search --kind --format',
    'signature',
    'documents',
    'document',
    'deliveries --tab --search',
    'sessions --whose --end --end-all',
    'log --event --by --of --from --until --format',
    'evidence --out',
    'export --format --to',
    'import',
    'numbers --days --json',
    'stamp --out --name',
    'vault push --from',
    'vault list',
    'vault verify',
    'migrate --plan --bind',
    'verify-log --against --stopped --accept --rekey --reason --file',
    'verify-receipt --keys',
    'erase',
    'purge',
    'deliver',
    'unanswered --since --json',
    'retry --only',
  ]);
});

describe.each(all.map((leaf) => [leaf.path.join(' '), leaf] as const))('%s', (name, leaf) => {
  test('is chosen when it is called rightly', () => {
    expect(read(fitting(leaf))).toMatchObject({ needs: expect.stringMatching(/^(gate|stamper|database)$/) });
  });

  test('refuses the options of every other command', () => {
    const strange = everyFlag.filter((flag) => !flagsOf(leaf.command).includes(flag));
    expect(strange.length).toBeGreaterThan(10);
    for (const flag of strange)
      expect(() => read([...fitting(leaf), flag, 'x'])).toThrow(`npm run gate -- ${name}: unknown option '${flag}'`);
  });

  const takesMany = leaf.command.registeredArguments.some(({ variadic }) => variadic);
  test.skipIf(takesMany)('refuses one argument too many', () => {
    const optional = leaf.command.registeredArguments.filter(({ required }) => !required).map(() => 'x');
    expect(() => read([...fitting(leaf), ...optional, 'x'])).toThrow('too many arguments');
  });

  test('shows its help, and with it each of its options', () => {
    const chosen = read([...leaf.path, '--help']);
    const help = chosen.needs === 'nothing' ? chosen.help : '';
    expect(help).toMatch(new RegExp(`^Usage: npm run gate -- ${name} `));
    for (const flag of flagsOf(leaf.command)) expect(help).toMatch(new RegExp(`^  ${flag}\\b.* {2}\\S`, 'm'));
  });
});

test.each([[['help']], [['--help']], [['-h']]])('%j lists every command', (argv) => {
  const chosen = read(argv);
  const help = chosen.needs === 'nothing' ? chosen.help : '';
  for (const { path } of all) expect(help).toMatch(new RegExp(`^  ${path[0]}\\b`, 'm'));
});
test('help for one command', () => {
  expect(read(['help', 'approve'])).toEqual(read(['approve', '--help']));
});
test('a group without one of its commands says which there are', () => {
  expect(() => read(['vault'])).toThrow(UsageFault);
  expect(() => read(['vault'])).toThrow(/^Usage: npm run gate -- vault [\s\S]*push[\s\S]*list[\s\S]*verify/);
});
test('the sizes of a bench: those that are typed replace the usual ones', () => {
  const usual = [100, 1000];
  const read = readSizes(usual);
  expect(read('300', read('50', usual))).toEqual([50, 300]);
  for (const wrong of ['49', '1.5', 'many']) expect(() => read(wrong, usual)).toThrow('50 or more, such as 100 1000');
});
