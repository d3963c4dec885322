import type { Context, Handler } from 'hono';
import { checkLog, countMonth, everyTold, listGranted, logThen } from '../acts/evidence.ts';
import { csvParts } from '../domain/csv-parts.ts';
import { type Month, monthOf, readMonth, type Told } from '../domain/evidence.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { StampRefused } from '../domain/stamp-refused.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { evidencePage } from '../pages/desk-evidence.ts';
import { evidenceCells, evidenceSheet } from '../pages/evidence-lines.ts';
import type { Fault } from '../pages/faults.ts';
import { viewOf } from '../pages/view.ts';
import { fullNotice, fullView } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith, sendPage } from './answer.ts';
import { KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { lookingOf, pageCursor } from './desk-list.ts';
import type { StaffEnv } from './require-session.ts';
import { sendPdf } from './send-pdf.ts';
import { CSV_TYPE, sendFile } from './table-file.ts';

const BAD_MONTH: Fault = { field: 'month', message: ({ evidence }) => evidence.badMonth };

const thisMonth = ({ clock }: Deps): Month => readMonth(monthOf(clock.now().toISOString())) as Month;

/** `GET /admin/evidence/`: `?month=2026-11`; this month without one. */
export const getEvidence =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const given = c.req.query('month');
    const read = given === undefined ? thisMonth(deps) : readMonth(given);
    const month = read ?? thisMonth(deps);
    const [list, counts, then] = await Promise.all([
      listGranted(deps, month, pageCursor(c, 'number')),
      countMonth(deps, month),
      logThen(deps, month),
    ]);
    const isRunning = deps.clock.now().toISOString() < month.before;
    const typedMonth = given === undefined ? month.month : typedText(given, KEPT_MAX_CHARS);
    const of = { ...list, month, typedMonth, isRunning, counts, then, who: lookingOf(c.var) };
    return sendPage(c, deps, evidencePage(of, read ? [] : [BAD_MONTH]), read ? 200 : 422);
  };

/** What the files of a month are called. */
const fileOf = ({ month }: Month, ending: string): string => `access-evidence-${month}.${ending}`;

const noMonth = (c: Context, deps: Deps) =>
  refuse(
    c,
    deps,
    fullNotice(({ evidence }) => ({ title: evidence.badMonth, lede: evidence.lede })),
    422,
  );

/** `GET /admin/evidence.csv`: a line for each row of the log that the report tells. */
export const getEvidenceCsv =
  (deps: Deps): Handler<StaffEnv> =>
  (c) => {
    const month = readMonth(c.req.query('month') ?? '');
    if (!month) return noMonth(c, deps);
    const view = fullView(viewOf(deps));
    const cells = async function* () {
      for await (const told of everyTold(deps, month)) yield told.map((one) => evidenceCells(one, view));
    };
    const parts = csvParts(view.words.evidence.columnsCsv, cells());
    return sendFile(c, deps, { name: fileOf(month, 'csv'), type: CSV_TYPE }, parts);
  };

/** `GET /admin/evidence.pdf`: the whole report, the log checked for it. */
export const getEvidencePdf =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const month = readMonth(c.req.query('month') ?? '');
    if (!month) return noMonth(c, deps);
    const { stamper } = deps;
    const refused = (say: 'tooMany' | 'noPrinter') =>
      refuse(
        c,
        deps,
        fullNotice(({ evidence }) => evidence[say]),
        503,
      );
    if (!stamper.print) return refused('noPrinter');
    const prepare = async (): Promise<Uint8Array | undefined> => {
      const told: Told[] = [];
      for await (const part of everyTold(deps, month)) told.push(...part);
      const [counts, then, checked] = await Promise.all([
        countMonth(deps, month),
        logThen(deps, month),
        checkLog(deps, month),
      ]);
      const sheet = evidenceSheet({ month, counts, told, then, checked }, fullView(viewOf(deps)));
      return (await stamper.print?.(sheet))?.bytes;
    };
    try {
      const bytes = await (stamper.alone?.(prepare, c.var.staff.session.email) ?? prepare());
      if (!bytes) return refused('noPrinter');
      if (bytes.byteLength > (deps.settings.responseMaxBytes ?? Number.POSITIVE_INFINITY)) return refused('tooMany');
      return sendPdf(c, bytes, `attachment; filename="${fileOf(month, 'pdf')}"`);
    } catch (fault) {
      if (fault instanceof StampRefused) return refused('tooMany');
      if (!(fault instanceof StamperBusy)) throw fault;
      c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
      return refuseWith(c, deps, ({ notices }) => notices.busyTrial(BUSY_RETRY_AFTER_SECONDS), 503);
    }
  };
