import type { Handler } from 'hono';
import { saySize } from '../../src/words/en/format.ts';
import { makeTrialCopy, type TrialCopy } from '../acts/make-trial-copy.ts';
import { gatedDocuments } from '../domain/gated-documents.ts';
import { BUSY_RETRY_AFTER_SECONDS } from '../domain/limits.ts';
import { notice } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import { attachment } from './attachment.ts';
import { readBody } from './body.ts';
import type { StaffEnv } from './require-session.ts';
import { sendPdf } from './send-pdf.ts';

const TITLE = 'No trial copy was made';

/** An approver is told why a document cannot be stamped; nobody is mailed about it. */
function refusalOf(copy: Extract<TrialCopy, { refused: string }>, file: string) {
  switch (copy.refused) {
    case 'limit':
      return notice(TITLE, 'You have made many trial copies. Try again in an hour.');
    case 'missing':
      return notice(TITLE, `The file ${file} is not in the vault.`);
    case 'busy':
      return notice('We’re preparing other documents', `Try again in ${BUSY_RETRY_AFTER_SECONDS} seconds.`);
    case 'too-large':
      return notice(
        TITLE,
        `The stamped copy is ${saySize(copy.bytes)}, more than an answer of this host may be.`,
        'Make it on your own machine: npm run gate -- stamp <pdf> --out <pdf>',
      );
    case 'unstampable':
      return notice(TITLE, copy.fault);
  }
}

/** `POST /admin/trial`: the copy that a reader would get, stamped with the approver's own address and “TRIAL”. */
export const postTrial =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const body = await readBody(c, { one: ['document'] });
    if ('status' in body) return refuse(c, deps, notice(body.message, 'Nothing was sent.'), body.status);
    const held = gatedDocuments(deps.manifest).find((one) => one.id === body.values.document);
    if (!held || body.faults.length > 0)
      return refuse(c, deps, notice('Choose one document', 'Choose a document from the list.'), 422);
    const copy = await makeTrialCopy(deps, held, c.var.staff.session.email);
    if (!('refused' in copy)) return sendPdf(c, copy.stamped, attachment(`${held.title} (TRIAL).pdf`));
    if (copy.refused === 'busy') c.header('retry-after', String(BUSY_RETRY_AFTER_SECONDS));
    return refuse(c, deps, refusalOf(copy, held.file), copy.refused === 'limit' ? 429 : 503);
  };
