import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { SMTP_LIMITS, verifySmtp } from '../adapters/smtp.ts';
import { type Finding, fail, isNoAnswer, ok, saying, within } from './finding.ts';

/** What a mail server or a socket says, each by its own words. */
const CAUSES: readonly [told: RegExp, cause: keyof PreflightWords['mail']['fixes']][] = [
  [/535|EAUTH|authentication/i, 'signIn'],
  [/ENOTFOUND|EAI_AGAIN|EDNS/i, 'host'],
  [/ECONNREFUSED/i, 'port'],
  [/ETIMEDOUT|greeting/i, 'silent'],
  [/STARTTLS|ETLS|certificate|self.signed/i, 'tls'],
];
const MARGIN_SECONDS = 2;

/** Whether the mail server takes a sign-in from here. Nothing is sent. */
export async function checkMail(smtpUrl: string | undefined, words: PreflightWords): Promise<Finding> {
  const what = words.table.mail;
  const says = words.mail;
  if (smtpUrl === undefined) return fail(what, says.missing);
  try {
    const { where } = await within(SMTP_LIMITS.attemptMs / 1000 + MARGIN_SECONDS, verifySmtp(smtpUrl));
    return ok(what, says.signedIn(where));
  } catch (fault) {
    const said = saying(fault, words);
    const cause = isNoAnswer(fault) ? 'silent' : (CAUSES.find(([told]) => told.test(said))?.[1] ?? 'other');
    return fail(what, { said, fix: says.fixes[cause] });
  }
}
