import type { AnswerKind } from '../../../src/answers/types.ts';

/** A row of a development set: a question, and the pages of the demo that answer it. */
export interface Row {
  q: string;
  kind: 'questionnaire' | 'search' | 'unanswerable';
  right: string[];
}

/** What an engine found for a row: pages, best first; null where it says that nothing answers. */
export type Ask = (row: Row) => Promise<string[] | null> | string[] | null;

/** The page that a hit counts as: entries without a page of their own count as the list they stand in. */
export const pageOf = ({ id, href, kind }: { id: string; href: string; kind: AnswerKind }): string => {
  if (kind === 'not-claimed') return `/#${id}`;
  return kind === 'subprocessor' ? href.replace(/#.*/, '') : href;
};

export interface Score {
  answerable: number;
  first: number;
  three: number;
  unanswerable: number;
  silent: number;
  milliseconds: number;
}

export async function scoreOf(rows: readonly Row[], ask: Ask): Promise<Score> {
  const score: Score = { answerable: 0, first: 0, three: 0, unanswerable: 0, silent: 0, milliseconds: 0 };
  for (const row of rows) {
    const started = performance.now();
    const found = await ask(row);
    score.milliseconds += performance.now() - started;
    if (row.kind === 'unanswerable') {
      score.unanswerable += 1;
      if (found === null || found.length === 0) score.silent += 1;
      continue;
    }
    score.answerable += 1;
    const at = [...new Set(found ?? [])].findIndex((page) => row.right.includes(page));
    if (at === 0) score.first += 1;
    if (at >= 0 && at < 3) score.three += 1;
  }
  return score;
}
