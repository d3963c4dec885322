import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { DOMAINS } from 'free-email-domains-list';
import mailchecker from 'mailchecker';

/**
 * The lists that others keep, as they are: no name is in both. A bundle carries what these are at its build, packed as data
 * (`program/hosts/bundle.ts`), because as code they would be three times the rest of the gate.
 */
export const DISPOSABLE_LISTED: ReadonlySet<string> = disposableEmailBlocklistSet().union(mailchecker.blacklist());
export const FREE_LISTED: ReadonlySet<string> = DOMAINS.difference(DISPOSABLE_LISTED);
