import type { Handler } from 'hono';
import { sayShortMoment } from '../../src/words/en/format.ts';
import { commitFresh } from '../acts/commit.ts';
import { hasRoom } from '../acts/has-room.ts';
import { momentOf } from '../acts/moment-of.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { StamperBusy } from '../domain/stamper-busy.ts';
import { StoreFault } from '../domain/store-fault.ts';
import { recordTrial, trialLimit, trialStamp } from '../domain/trial.ts';
import { notice, unreadablePage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { notAllowed, staff, toSignIn } from './admin.ts';
import { refuse } from './answer.ts';
import { attachment } from './attachment.ts';
import { readBody } from './body.ts';

/**
 * `POST /admin/trial`: the copy that a reader would get, stamped with the approver's own address and “TRIAL”. An approver is told why a
 * document cannot be stamped; nobody is mailed about it.
 */
export const postTrial =
  (deps: Deps): Handler =>
  async (c) => {
    const who = await staff(c, deps);
    if (!who) return toSignIn(c, deps);
    if (!who.approver) return notAllowed(c, deps);
    const body = await readBody(c, { one: ['document'] });
    if ('status' in body) return refuse(c, deps, unreadablePage(body.unreadable, 'sent'), body.status);
    const held = gatedDocuments(deps.manifest).find((one) => one.id === body.values.document);
    if (!held || body.faults.length > 0)
      return refuse(
        c,
        deps,
        notice(({ notices }) => notices.chooseDocument),
        422,
      );

    const { email } = who.session;
    const counted = await commitFresh(deps, async () => {
      const moment = momentOf(deps);
      if (!(await hasRoom(deps, [trialLimit(email)], moment.now))) return { refused: 'limit' as const };
      return { change: recordTrial(held.id, email, moment) };
    });
    if ('refused' in counted)
      return refuse(
        c,
        deps,
        notice(({ desk }) => desk.trial.tooMany),
        429,
      );

    try {
      const prepare = async () => {
        const bytes = await deps.vault.read(held.file);
        const stamp = trialStamp('TRIAL', email, held.title, sayShortMoment(deps.clock.now().toISOString()));
        return bytes && (await deps.stamper.stamp(bytes, stamp)).bytes;
      };
      const stamped = await (deps.stamper.alone?.(prepare, email) ?? prepare());
      if (stamped === null)
        return refuse(
          c,
          deps,
          notice(({ desk }) => desk.trial.notInVault(held.file)),
          503,
        );
      if (stamped.byteLength > (deps.settings.responseMaxBytes ?? Number.POSITIVE_INFINITY))
        return refuse(
          c,
          deps,
          notice(({ desk, format }) => desk.trial.tooLarge(format.size(stamped.byteLength))),
          503,
        );
      return c.body(stamped as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        'content-length': String(stamped.byteLength),
        'accept-ranges': 'none',
        'content-disposition': attachment(`${held.title} (TRIAL).pdf`),
      });
    } catch (fault) {
      if (fault instanceof StoreFault) throw fault;
      if (fault instanceof StamperBusy) {
        c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
        return refuse(
          c,
          deps,
          notice(({ notices }) => notices.busyTrial(BUSY_RETRY_AFTER_SECONDS)),
          503,
        );
      }
      return refuse(
        c,
        deps,
        notice(({ desk }) => desk.trial.refused(fault instanceof Error ? fault.message : String(fault))),
        503,
      );
    }
  };
