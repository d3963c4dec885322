import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { contentRoot } from '../src/build/roots.ts';
import { ENDINGS, type Given, importFrom, KINDS, type Kind } from '../src/import/import-from.ts';
import { planned } from '../src/import/plan.ts';
import { faq } from '../src/schemas/faq.ts';
import { day } from '../src/schemas/primitives.ts';
import { faultWords } from '../src/words/faults.ts';
import { existingContent } from './import-files/existing-content.ts';
import { report } from './import-files/report.ts';
import { calledAs, readScript, scriptWords, wrongUse } from './read-script.ts';
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

/**
 * `vouchsafe import faq|subprocessors|questionnaire <file or folder>…`: content files from what a company already has. Answers 0 when all of it
 * is there, 1 when something could not be taken or written. Wrong use ends the process with 2.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const program = readScript(
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
      .option('--json', words.json),
    [...argv],
  );
  function stop(message: string): never {
    return wrongUse(program, message);
  }
  const [typed, paths] = program.processedArgs;
  const { root: givenRoot, sheet, category = null, updated = null, questionnaire = null, ...flags } = program.opts();
  const kind = KINDS.find((one) => one === typed) ?? stop(words.unknownKind(typed, KINDS));
  if (updated !== null && !day.safeParse(updated).success) stop(words.notADay(updated));
  if (category !== null && !faq.shape.category.safeParse(category).success) stop(words.notACategory(category));
  if (questionnaire !== null && !faq.shape.maps.safeParse({ [questionnaire]: [] }).success)
    stop(words.notAQuestionnaire(questionnaire));
  if (flags.internal && flags.publish) stop(words.oneOf);
  const root = givenRoot === undefined ? contentRoot() : resolve(givenRoot);
  const content = join(root, 'content');
  if (!existsSync(content)) stop(words.noContent(root));
  const missing = paths.find((path) => !existsSync(resolve(path)));
  if (missing !== undefined) stop(scriptWords.noFolder(missing));

  const undone = flags.dryRun ? 0 : undoCutShort(content);
  const sources = paths.flatMap((path) => sourcesAt(path));
  const internal = flags.internal ?? (isQuestionnaire(kind, questionnaire) && !flags.publish);
  const imported = importFrom(kind, sources, { questionnaire, sheets: sheet, internal, category, updated });
  const plan = planned(imported.drafts, await existingContent(root), words.gap, faultWords.en);
  let failed: NotWritten | null = null;
  if (!flags.dryRun && plan.entries.length > 0)
    try {
      writeAllOrNone(content, new Map(plan.entries.map(({ file, text }) => [file.replace(/^content\//, ''), text])));
    } catch (fault) {
      if (!(fault instanceof NotWritten)) throw fault;
      failed = fault;
    }
  const refused = [...imported.refused, ...plan.refused];
  report(
    { ...plan, refused, questionnaires: imported.questionnaires, undone, isDry: flags.dryRun === true, failed },
    flags.json === true,
    words,
  );
  return refused.length > 0 || failed ? 1 : 0;
}

const isQuestionnaire = (kind: Kind, questionnaire: string | null): boolean =>
  kind === 'questionnaire' || questionnaire !== null;
