import { to } from '../../src/schemas/addresses.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { discover } from '../adapters/oidc.ts';
import type { CompanySignIn } from '../hosts/oidc.ts';
import { type Finding, fail, ok, saying, warn } from './finding.ts';

/** The company's own sign-in, where one is set: what it says of itself, and what that lacks. Signs nobody in. */
export async function checkCompanySignIn(
  set: CompanySignIn | null,
  siteUrl: string,
  words: PreflightWords,
): Promise<Finding[]> {
  if (set === null) return [];
  const { issuer, trustsEmail } = set;
  const what = words.table.companySignIn;
  const says = words.companySignIn;
  try {
    const found = await discover(set);
    const listsNo = (list: unknown, item: string): boolean => Array.isArray(list) && !list.includes(item);
    const findings = [ok(what, says.reached(issuer, to(siteUrl)('companyCallback')))];
    if (listsNo(found.code_challenge_methods_supported, 'S256')) findings.push(warn(what, says.noPkce));
    if (!trustsEmail && listsNo(found.claims_supported, 'email_verified')) findings.push(warn(what, says.noVerified));
    if (trustsEmail) findings.push(warn(what, says.trusted));
    return findings;
  } catch (fault) {
    return [fail(what, says.unusable(saying(fault, words)))];
  }
}
