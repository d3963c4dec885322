import type { Handler } from 'hono';
import { makeTrialCopy, type TrialCopy } from '../acts/make-trial-copy.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { covers } from '../domain/scope.ts';
import type { Page } from '../pages/view.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, refuseWith } from './answer.ts';
import { attachment } from './attachment.ts';
import { readForm } from './read-form.ts';
import type { StaffEnv } from './require-session.ts';
import { sendPdf } from './send-pdf.ts';

/** An approver is told why a document cannot be stamped; nobody is mailed about it. */
const refusalOf = (copy: Extract<TrialCopy, { refused: string }>, file: string): Page =>
  fullNotice(({ desk: { trial }, notices }) => {
    switch (copy.refused) {
      case 'limit':
        return trial.tooMany;
      case 'missing':
        return trial.notInVault(file);
      case 'busy':
        return notices.busyTrial(BUSY_RETRY_AFTER_SECONDS);
      case 'too-large':
        return trial.tooLarge(copy.bytes);
      case 'unstampable':
        return trial.refused(copy.fault);
    }
  });

/** `POST /admin/trial`: the copy that a reader would get, stamped with the approver's own address and “TRIAL”. */
export const postTrial =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const body = await readForm(c, deps, { one: ['document'] }, 'sent');
    if (body instanceof Response) return body;
    const gated = gatedDocuments(deps.manifest).find((one) => one.id === body.values.document);
    const isTheirs = gated !== undefined && covers(deps.manifest, c.var.staff.session.email, [gated.id]);
    if (!isTheirs || body.faults.length > 0) return refuseWith(c, deps, ({ notices }) => notices.chooseDocument, 422);
    const copy = await makeTrialCopy(deps, gated, c.var.staff.session.email);
    if (!('refused' in copy)) return sendPdf(c, copy.stamped, attachment(`${gated.title} (TRIAL).pdf`));
    if (copy.refused === 'busy') c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
    return refuse(c, deps, refusalOf(copy, gated.file), copy.refused === 'limit' ? 429 : 503);
  };
