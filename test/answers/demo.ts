import type { AnswersData } from '../../src/answers/types.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';

/** A row of a development set. */
export interface Row {
  q: string;
  kind: 'questionnaire' | 'search' | 'unanswerable';
  right: string[];
}

export const DEMO_DAY = '2026-11-21';

/** The demo of this repository as the matching sees it. */
export async function demoData(): Promise<AnswersData> {
  const { tree } = await readContent('.');
  if (!tree) throw new Error('The demo’s content has faults.');
  return answersData(openSite({ tree, today: DEMO_DAY, language: 'en', base: '' }));
}
