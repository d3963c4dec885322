import type { Context, Handler } from 'hono';
import { everyLogRow, listLog, logArchive } from '../acts/read-log.ts';
import { verifyLog } from '../acts/verify-log.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { LOG_COLUMNS, logCells } from '../domain/log-cells.ts';
import type { LogFilter } from '../domain/log-filter.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import { readReference } from '../domain/reference.ts';
import { isDay } from '../domain/time.ts';
import { logPage } from '../pages/desk-log.ts';
import { logReportPage } from '../pages/log-report.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { lookingOf, ownDocuments, pageCursor } from './desk-list.ts';
import type { StaffEnv } from './require-session.ts';
import { CSV_TYPE, sendFile } from './table-file.ts';

/** `?event=`, `?by=`, `?reference=`, `?from=` and `?to=`; what is no day is no limit. A reference that is none finds nothing. */
function filterOf(c: Context<StaffEnv>, deps: Deps): LogFilter {
  const given = (name: string): string | null => typedText(c.req.query(name), KEPT_MAX_CHARS).trim() || null;
  const [from, to, by, reference] = [given('from'), given('to'), given('by'), given('reference')];
  return {
    event: given('event'),
    actor: by && sameMailbox(by),
    reference: reference && (readReference(reference) ?? reference),
    from: from !== null && isDay(from) ? from : null,
    to: to !== null && isDay(to) ? to : null,
    documents: ownDocuments(deps, c.var),
  };
}

/** `GET /admin/log/` */
export const getLog =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const filter = filterOf(c, deps);
    const list = await listLog(deps, filter, pageCursor(c, 'number'));
    return sendPage(c, deps, logPage({ ...list, filter, who: lookingOf(c.var) }));
  };

/** `GET /admin/log/verify/`: reads the whole log. It changes nothing, so that an auditor may ask for it. */
export const getLogCheck =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) =>
    sendPage(c, deps, logReportPage(await verifyLog(deps), lookingOf(c.var)));

/** `GET /admin/log.csv`: the rows that fit the filter, the oldest first. */
export const getLogCsv =
  (deps: Deps): Handler<StaffEnv> =>
  (c) => {
    const cells = async function* () {
      for await (const rows of everyLogRow(deps, filterOf(c, deps))) yield rows.map(logCells);
    };
    return sendFile(c, deps, { name: 'audit-log.csv', type: CSV_TYPE }, csvParts(LOG_COLUMNS, cells()));
  };

/** `GET /admin/log.jsonl`: the whole log with its seals, for `verify-log --file`. */
export const getLogArchive =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    sendFile(c, deps, { name: 'audit-log.jsonl', type: 'application/jsonl; charset=utf-8' }, logArchive(deps));
