import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import {
  type Coverage,
  coverage,
  KNOWN_QUESTIONNAIRES,
  type Mapped,
  mappedQuestionnaires,
} from '../src/answers/coverage.ts';
import { contentRoot } from '../src/build/roots.ts';
import { contentLanguage } from '../src/source/content-language.ts';
import { readContent } from '../src/source/read-content.ts';
import { versionedMaps } from '../src/twins/answers/maps-of.ts';
import { calledAs, dayOf, readScript, scriptWords } from './read-script.ts';

const words = scriptWords.coverage;

/** `vouchsafe coverage [caiq-4.1]`: what the answers cover of a questionnaire, by the ids that they map. */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(
    new Command(calledAs('coverage'))
      .description(words.about)
      .argument('[questionnaire]', words.questionnaire)
      .option('--root <folder>', words.root)
      .option('--json', words.json),
    argv,
  );
  const [questionnaire] = program.processedArgs;
  const { json = false, ...given } = program.opts();
  const root = given.root === undefined ? contentRoot() : resolve(given.root);
  if (!existsSync(join(root, 'content'))) {
    console.error(scriptWords.wrong(program.name(), scriptWords.upgrade.noContent(root), program.usage()));
    return 2;
  }
  const { tree } = await readContent(root, await contentLanguage(root));
  if (!tree) {
    console.error(words.faults);
    return 1;
  }
  const answers = tree.faqs.map(
    ({ id, data }): Mapped => ({
      id,
      maps: versionedMaps(data.maps ?? null),
      reviewBy: data.reviewBy ?? null,
      internal: data.internal,
    }),
  );
  const mapped = mappedQuestionnaires(answers);
  const asked = questionnaire === undefined ? mapped : [questionnaire];
  const found = asked.map((name) => coverage(answers, name, dayOf(program)));
  if (json) console.log(JSON.stringify(questionnaire === undefined ? found : found[0], null, 2));
  else if (asked.length === 0) console.log(words.none(KNOWN_QUESTIONNAIRES));
  else
    console.log(
      found
        .map((one) => inWords(one, mapped, questionnaire !== undefined))
        .join(questionnaire === undefined ? '\n' : '\n\n'),
    );
  return 0;
}

/** Whole where one questionnaire is asked for, else in a line. */
function inWords(one: Coverage, mapped: readonly string[], isWhole: boolean): string {
  if (one.mapped.length === 0 && one.total === null) return words.nothing(one.questionnaire, mapped);
  const carried = one.mapped.filter(({ how }) => how === 'carried').length;
  const summary = [
    words.summary(one.questionnaire, one.mapped.length, one.total),
    ...(carried > 0 ? [words.carried(carried, 'caiq-4.0')] : []),
  ].join(' ');
  if (!isWhole) return summary;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `${title} (${lines.length}):`, ...lines] : [];
  const listed = (all: readonly { id: string; answers: readonly string[] }[]): string[] =>
    all.map(({ id, answers }) => words.line(id, answers));
  const { titles } = words;
  return [
    summary,
    ...part(titles.stale, listed(one.stale)),
    ...part(titles.unsure, listed(one.unsure)),
    ...part(titles.unknown, listed(one.unknown)),
    ...part(titles.mapped, listed(one.mapped)),
    ...part(
      titles.unmapped,
      (one.unmapped ?? []).map((id) => `  ${id}`),
    ),
  ].join('\n');
}
