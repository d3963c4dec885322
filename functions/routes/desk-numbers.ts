import type { Context, Handler } from 'hono';
import { csv } from '../../src/schemas/csv.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import { readNumbers } from '../acts/read-numbers.ts';
import { NUMBER_FILES, type NumberFile, ofDocuments, PERIODS_DAYS, SCOPED_FILES } from '../domain/numbers.ts';
import { noSuchPage } from '../pages/notice.ts';
import { numberRows } from '../pages/number-rows.ts';
import { numbersPage } from '../pages/numbers.ts';
import { viewOf } from '../pages/view.ts';
import { fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith, sendPage } from './answer.ts';
import { ownDocuments } from './desk-list.ts';
import type { StaffEnv } from './require-session.ts';

/** `?days=`; anything that is no period is the first one. */
const daysOf = (c: Context): number =>
  PERIODS_DAYS.find((days) => String(days) === c.req.query('days')) ?? PERIODS_DAYS[0];

/** `GET /admin/numbers/` */
export const getNumbers =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const { session, role } = c.var.staff;
    const scope = ownDocuments(deps, c.var);
    const all = await readNumbers(deps, daysOf(c));
    const numbers = scope === null ? all : ofDocuments(all, scope);
    return sendPage(c, deps, numbersPage({ numbers, scope, email: session.email, role }));
  };

/** `GET /admin/numbers/:file`: one part of the page, whole, as CSV that no spreadsheet takes for formulas. */
export const getNumbersFile =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const file = NUMBER_FILES.find((name) => `${name}.csv` === c.req.param('file'));
    if (file === undefined) return refuse(c, deps, noSuchPage(), 404);
    const scope = ownDocuments(deps, c.var);
    if (scope !== null && !SCOPED_FILES.includes(file))
      return refuseWith(c, deps, ({ notices }) => notices.notOverseer, 403);
    return sendCsv(c, deps, file, daysOf(c), scope);
  };

async function sendCsv(
  c: Context,
  deps: Deps,
  file: NumberFile,
  days: number,
  scope: readonly string[] | null,
): Promise<Response> {
  const all = await readNumbers(deps, days);
  const numbers = scope === null ? all : ofDocuments(all, scope);
  const { header, rows } = numberRows(file, numbers, fullView(viewOf(deps)));
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? isolated(cell) : cell)));
  return c.body(csv(header, cells), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${file}-${days}-days.csv"`,
  });
}
