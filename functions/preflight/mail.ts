import { ENCODE_HINT } from '../adapters/server-address.ts';
import { SMTP_LIMITS, verifySmtp } from '../adapters/smtp.ts';
import { type Finding, fail, ok, saying, within } from './finding.ts';

const MENDS: readonly [said: RegExp, mend: string][] = [
  [/535|EAUTH|authentication/i, `Check user and password in SMTP_URL (${ENCODE_HINT}).`],
  [/ENOTFOUND|EAI_AGAIN|EDNS/i, 'Check the host in SMTP_URL.'],
  [/ECONNREFUSED/i, 'Nothing listens there: check the port (587 for smtp://, 465 for smtps://).'],
  [/ETIMEDOUT|no answer|greeting/i, 'Many hosts close port 25: use 587 or 465, or ask the host to open it.'],
  [/STARTTLS|ETLS|certificate|self.signed/i, 'Ask for a server with TLS and a certificate that names it.'],
];
const MARGIN_SECONDS = 2;

/** Whether the mail server takes a sign-in from here. Nothing is sent. */
export async function checkMail(smtpUrl: string | undefined): Promise<Finding> {
  const what = 'mail server';
  if (smtpUrl === undefined)
    return fail(what, 'SMTP_URL is missing', 'Set it: without it no request can be confirmed.');
  try {
    const { where } = await within(SMTP_LIMITS.attemptMs / 1000 + MARGIN_SECONDS, verifySmtp(smtpUrl));
    return ok(what, `${where} took the sign-in`);
  } catch (fault) {
    const said = saying(fault);
    return fail(what, said, MENDS.find(([words]) => words.test(said))?.[1] ?? 'Mend what the mail server says.');
  }
}
