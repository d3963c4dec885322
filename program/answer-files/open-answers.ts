import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAnswers } from '../../src/answers/open.ts';
import type { Answers, AnswersData } from '../../src/answers/types.ts';
import { baseOf } from '../../src/schemas/addresses.ts';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import type { Day } from '../../src/schemas/primitives.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';

export interface OwnAnswers {
  data: AnswersData;
  answers: Answers;
  /** A page's address, whole where the trust center's is known. */
  addressOf(path: string): string;
}

/** A company's answers as its own people may use them; null while the content has faults. */
export async function ownAnswers(root: string, today: Day, withInternal: boolean): Promise<OwnAnswers | null> {
  const { tree } = await readContent(root);
  if (!tree) return null;
  const { trustUrl, language } = tree.company.data;
  const site = openSite({ tree, today, language, base: baseOf(trustUrl) });
  const internal = withInternal ? tree.faqs.filter(({ data }) => data.internal) : [];
  const data = answersData(site, { internal });
  return { data, answers: openAnswers(data, { internal: withInternal }), addressOf: site.at };
}

/** The files of the FAQs, by their ids. */
export function faqFiles(root: string, tree: Pick<ContentTree, 'faqs'>): Map<string, { file: string; text: string }> {
  return new Map(tree.faqs.map(({ id, file }) => [id, { file, text: readFileSync(join(root, file), 'utf8') }]));
}
