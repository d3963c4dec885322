import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { listed } from '../functions/commands/call.ts';
import { contentRoot } from '../src/build/roots.ts';
import { gapsIn } from '../src/schemas/gap.ts';
import { readContent } from '../src/source/read-content.ts';
import { HOLDINGS } from '../src/starter/answers.ts';
import { isRefusal, type Refusal } from '../src/starter/new/around.ts';
import { FRAMEWORK_KINDS } from '../src/starter/new/framework.ts';
import { NEW_KINDS, type NewKindName } from '../src/starter/new/kinds.ts';
import { asker } from './ask.ts';
import { calledAs, dayOf, readScript, scriptWords, wrongUse } from './read-script.ts';
import { sayOptionFault } from './say-option-fault.ts';

const words = scriptWords.newEntry;
type Field = keyof typeof words.fields;
type Typed = Record<string, string>;

/** What a fact is, and what it may be where that is little. */
function sayField(name: NewKindName, key: string): string {
  const values = NEW_KINDS[name].values(key);
  const field = words.fields[key as Field];
  return values.length > 0 ? words.oneOf(field, values) : field;
}
const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * `vouchsafe new faq "Do you encrypt data at rest?"`: one new content file, valid as it stands, with what is missing marked and listed. It
 * asks on a terminal for what is not given.
 */
export async function run(argv: string[]): Promise<number> {
  let chosen:
    | { name: NewKindName; typed: Typed; root: string; open: boolean; json: boolean; usage: string }
    | undefined;
  const program = new Command(calledAs('new')).description(words.about);
  for (const name of Object.keys(NEW_KINDS) as NewKindName[]) {
    const { subject, keys } = NEW_KINDS[name];
    const command = new Command(name).description(words.kinds[name]);
    if (subject) command.argument(`[${subject}]`, sayField(name, subject));
    for (const key of keys.filter((key) => key !== subject))
      command.option(`${flagOf(key)} <text>`, sayField(name, key));
    command.option('--root <folder>', words.root).option('--json', words.json).option('--open', words.open);
    command.action((...called: unknown[]) => {
      const { root, open, json, ...typed } = command.opts() as Typed & { open?: boolean; json?: boolean };
      if (subject && typeof called[0] === 'string') typed[subject] = called[0];
      const folder = root === undefined ? contentRoot() : resolve(root);
      chosen = { name, typed, root: folder, open: open === true, json: json === true, usage: command.usage() };
    });
    program.addCommand(command);
  }
  readScript(program, argv);
  // Commander shows the help of a group that is named without one of its commands.
  if (!chosen) return 2;
  const { name, typed, root, open, json, usage } = chosen;
  const kind = NEW_KINDS[name];

  const asked = { name: () => `${program.name()} ${name}`, usage: () => usage };
  function stop(message: string): never {
    return wrongUse(asked, message);
  }

  if (!existsSync(join(root, 'content'))) stop(words.noContent(root));

  const isList = (key: string): boolean => kind.lists.some((list) => list === key);
  const facts = (): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(typed).flatMap(([key, text]) => {
        const trimmed = text.trim();
        return trimmed === '' ? [] : [[key, isList(key) ? listed(trimmed) : trimmed]];
      }),
    );
  const isMissing = (key: PropertyKey | undefined): key is string =>
    typeof key === 'string' && facts()[key] === undefined;
  const missing = (): string[] => [
    ...new Set((kind.read(facts()).error?.issues ?? []).map(({ path }) => path[0]).filter(isMissing)),
  ];

  if (process.stdin.isTTY) {
    const lines = asker();
    const ask = async (key: string, isNeeded: boolean) => {
      typed[key] ??= await lines.ask(words.ask(sayField(name, key), isNeeded));
    };
    for (const key of missing()) await ask(key, true);
    for (const key of kind.asked) await ask(key, false);
    // What is needed may hang on an answer: the dates of a report on its type.
    for (const key of missing()) await ask(key, true);
    lines.close();
  }
  const read = kind.read(facts());
  if (!read.success) {
    const said = (key: string) => (key === kind.subject ? `<${key}>` : flagOf(key));
    const faults = read.error.issues.map((issue) => sayOptionFault(issue, said(String(issue.path[0])), facts()));
    stop([...new Set(faults)].join('\n'));
  }

  const { read: tree, sources } = await readContent(root);
  const onDisk = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
  const answer = kind.write(read.data, {
    today: dayOf(asked),
    tree,
    text: (file) => sources.get(file)?.text ?? onDisk(file),
  });
  if (isRefusal(answer)) stop(sayRefusal(answer));
  const { created, changed } = answer;
  for (const file of created.keys()) if (existsSync(join(root, file))) stop(words.exists(file));
  for (const [file, text] of created) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  for (const [file, text] of changed) writeFileSync(join(root, file), text);
  const gaps = [...changed, ...created].flatMap(([file, text]) =>
    gapsIn(text).map(({ what, offset }) => ({ file, line: text.slice(0, offset).split('\n').length, what })),
  );
  if (json) console.log(JSON.stringify({ created: [...created.keys()], changed: [...changed.keys()], gaps }, null, 2));
  else {
    for (const file of created.keys()) console.log(words.written(file));
    for (const file of changed.keys()) console.log(words.changed(file));
    console.log(words.gaps(gaps));
  }
  return open ? openFirst(root, [...changed.keys(), ...created.keys()]) : 0;
}

function sayRefusal(refusal: Refusal): string {
  switch (refusal.is) {
    case 'no-id':
      return words.refused['no-id'](refusal.title);
    case 'not-an-attestation':
      return words.refused['not-an-attestation'](refusal.file, refusal.kind);
    case 'unreadable':
      return words.refused.unreadable(refusal.file);
    case 'no-kind':
      return words.refused['no-kind'](refusal.name, FRAMEWORK_KINDS, HOLDINGS);
  }
}

/** The editor may be a command with arguments, as in `code --wait`. A shell reads it: the file's name, made of an id, has nothing to quote. */
function openFirst(root: string, [file]: string[]): number {
  const editor = process.env.VISUAL || process.env.EDITOR;
  if (editor && file) return spawnSync(`${editor} ${file}`, { shell: true, cwd: root, stdio: 'inherit' }).status ?? 1;
  console.log(words.noEditor);
  return 0;
}
