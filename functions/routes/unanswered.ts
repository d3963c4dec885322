import type { Handler } from 'hono';
import { countSearch } from '../acts/count-unanswered.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { readBody } from './body.ts';

/** `POST /api/unanswered`: a search without an answer, where the company counts them. It says nothing back, whatever becomes of it. */
export const postUnanswered =
  (deps: Deps): Handler =>
  async (c) => {
    if (!deps.manifest.company.search.countUnanswered) return refuse(c, deps, noSuchPage(), 404);
    const body = await readBody(c, { one: ['query'] }, true);
    const query = 'values' in body ? body.values.query : undefined;
    if (typeof query === 'string') await countSearch(deps, query);
    return c.body(null, 204);
  };
