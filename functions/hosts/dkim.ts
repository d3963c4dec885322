import { DKIM_KEY_MIN_BITS, type Dkim, readDkimKey } from '../adapters/dkim-key.ts';
import type { SettingFault } from './environment-fault.ts';

const NAMES = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const SELECTOR = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'i');

type Source = Readonly<Record<string, unknown>>;
const textOf = (env: Source, name: string): string => (typeof env[name] === 'string' ? env[name] : '');

/** All three or none. What is wrong is put down. */
export function dkimOf(env: Source, faults: SettingFault[] = []): Dkim | null {
  const missing = NAMES.filter((name) => textOf(env, name) === '');
  if (missing.length === NAMES.length) return null;
  const before = faults.length;
  for (const name of missing) faults.push([name, 'dkim-incomplete', NAMES.filter((one) => !missing.includes(one))]);
  const [domain, selector] = [textOf(env, 'DKIM_DOMAIN'), textOf(env, 'DKIM_SELECTOR')];
  if (domain !== '' && !DOMAIN.test(domain)) faults.push(['DKIM_DOMAIN', 'dkim-domain']);
  if (selector !== '' && !SELECTOR.test(selector)) faults.push(['DKIM_SELECTOR', 'dkim-selector']);
  const given = textOf(env, 'DKIM_PRIVATE_KEY');
  const read = given === '' ? null : readDkimKey(given);
  if (read && 'fault' in read) {
    const { fault } = read;
    if (fault.why === 'no-key') faults.push(['DKIM_PRIVATE_KEY', 'dkim-no-key']);
    else if (fault.why === 'not-rsa') faults.push(['DKIM_PRIVATE_KEY', 'dkim-not-rsa', fault.type]);
    else faults.push(['DKIM_PRIVATE_KEY', 'dkim-short', fault.bits, DKIM_KEY_MIN_BITS]);
  }
  return faults.length > before || !read || 'fault' in read ? null : { domain, selector, privateKey: read.pem };
}
