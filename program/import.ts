import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { readArguments } from '../functions/commands/command-line.ts';
import { messageOf } from '../functions/domain/message-of.ts';
import { contentRoot } from '../src/build/roots.ts';
import { ENDINGS, type Given, importFrom, KINDS, type Kind } from '../src/import/import-from.ts';
import { type Plan, planned } from '../src/import/plan.ts';
import { faq, QUESTIONNAIRE } from '../src/schemas/faq.ts';
import { day } from '../src/schemas/primitives.ts';
import { faultWords } from '../src/words/faults.ts';
import { existingContent } from './import-files/existing-content.ts';
import { report } from './import-files/report.ts';
import { calledAs, scriptWords } from './read-script.ts';
import { NotWritten, undoCutShort, writeAllOrNone } from './write-all-or-none.ts';

const words = scriptWords.import;
const many = (value: string, before: string[]): string[] => [...before, value];

/** Every file that can be read below a folder, in the order of the alphabet; a file as it is. */
function sourcesAt(path: string): Given[] {
  const at = resolve(path);
  if (!existsSync(at)) return [{ name: path, bytes: new Uint8Array(), inFolder: false }];
  if (!statSync(at).isDirectory()) return [{ name: path, bytes: readFileSync(at), inFolder: false }];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.some((ending) => entry.name.toLowerCase().endsWith(`.${ending}`)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(at, file)
          .split(sep)
          .some((name) => name.startsWith('.') || name === 'node_modules'),
    )
    .sort()
    .map((file) => ({
      name: join(path, relative(at, file)).split(sep).join('/'),
      bytes: readFileSync(file),
      inFolder: true,
    }));
}

interface Output {
  say: (text: string) => void;
  complain: (text: string) => void;
}

const declared = () =>
  new Command(calledAs('import'))
    .description(words.about)
    .argument('<kind>', words.kind(KINDS))
    .argument('<files...>', words.files)
    .option('--root <folder>', words.root)
    .option('--sheet <name>', words.sheet, many, [] as string[])
    .option('--category <name>', words.category)
    .option('--updated <day>', words.updated)
    .option('--questionnaire <id>', words.questionnaire)
    .option('--internal', words.internal)
    .option('--publish', words.publish)
    .option('--dry-run', words.dryRun)
    .option('--json', words.json);

/** What is wrong with a call, or null. */
function wrongUse(
  kind: string,
  paths: readonly string[],
  content: string,
  options: ReturnType<ReturnType<typeof declared>['opts']>,
): string | null {
  const { updated, category, questionnaire, internal, publish } = options;
  if (!KINDS.some((one) => one === kind)) return words.unknownKind(kind, KINDS);
  if (updated !== undefined && !day.safeParse(updated).success) return words.notADay(updated);
  if (category !== undefined && !faq.shape.category.safeParse(category).success) return words.notACategory(category);
  if (questionnaire !== undefined && !QUESTIONNAIRE.test(questionnaire)) return words.notAQuestionnaire(questionnaire);
  if (internal && publish) return words.oneOf;
  if (!existsSync(content)) return words.noContent(dirname(content));
  const missing = paths.find((path) => !existsSync(resolve(path)));
  return missing === undefined ? null : words.missing(missing);
}

/**
 * `vouchsafe import faq|subprocessors|questionnaire <file or folder>…`: content files from what a company already has. Answers 0 when
 * everything was taken or is there, 1 when something could not be taken or written, 2 when it was called wrongly.
 */
export async function run(
  argv: readonly string[],
  { say, complain }: Output = { say: console.log, complain: console.error },
): Promise<number> {
  const program = declared();
  try {
    const help = readArguments(program, argv, scriptWords.wrong);
    if (help !== null) {
      say(help);
      return 0;
    }
  } catch (fault) {
    complain(messageOf(fault));
    return 2;
  }
  const [typed, paths] = program.processedArgs;
  const options = program.opts();
  const root = options.root === undefined ? contentRoot() : resolve(options.root);
  const content = join(root, 'content');
  const wrong = wrongUse(typed, paths, content, options);
  const kind = KINDS.find((one) => one === typed);
  if (wrong !== null || kind === undefined) {
    complain(scriptWords.wrong(program.name(), wrong ?? typed, program.usage()));
    return 2;
  }
  const { sheet, category = null, updated = null, questionnaire = null, dryRun: isDry = false } = options;
  const undone = isDry ? 0 : undoCutShort(content);
  const sources = paths.flatMap((path) => sourcesAt(path));
  const internal = options.internal ?? (isQuestionnaire(kind, questionnaire) && !options.publish);
  const imported = importFrom(kind, sources, { questionnaire, sheets: sheet, internal, category, updated });
  const plan = planned(imported.drafts, await existingContent(root), words.gap, faultWords.en);
  const failed = isDry ? null : write(content, plan);
  const refused = [...imported.refused, ...plan.refused];
  say(
    report(
      { ...plan, refused, questionnaires: imported.questionnaires, undone, isDry, failed },
      options.json === true,
      words,
    ),
  );
  return refused.length > 0 || failed ? 1 : 0;
}

function write(content: string, { entries }: Plan): NotWritten | null {
  if (entries.length === 0) return null;
  try {
    writeAllOrNone(content, new Map(entries.map(({ file, text }) => [file.replace(/^content\//, ''), text])));
    return null;
  } catch (fault) {
    if (fault instanceof NotWritten) return fault;
    throw fault;
  }
}

const isQuestionnaire = (kind: Kind, questionnaire: string | null): boolean =>
  kind === 'questionnaire' || questionnaire !== null;
