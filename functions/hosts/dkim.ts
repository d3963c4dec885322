import { DKIM_KEY_MIN_BITS, type Dkim, type DkimKeyFault, readDkimKey } from '../adapters/dkim-key.ts';
import { EnvironmentFault, type SettingFault } from './environment-fault.ts';

const NAMES = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const SELECTOR = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'i');

type Source = Readonly<Record<string, unknown>>;
const textOf = (env: Source, name: string): string => (typeof env[name] === 'string' ? env[name] : '');

/**
 * All three or none. Not part of `readEnvironment`, because whoever only takes requests starts without it: a server and the preflight ask
 * at their start, a function with its first email.
 *
 * @throws EnvironmentFault with everything that is wrong
 */
export function dkimOf(env: Source): Dkim | null {
  const missing = NAMES.filter((name) => textOf(env, name) === '');
  if (missing.length === NAMES.length) return null;
  const given = NAMES.filter((name) => !missing.includes(name));
  const faults: SettingFault[] = missing.map((name) => [name, 'dkim-incomplete', given]);
  const [domain, selector, text] = [
    textOf(env, 'DKIM_DOMAIN'),
    textOf(env, 'DKIM_SELECTOR'),
    textOf(env, 'DKIM_PRIVATE_KEY'),
  ];
  if (domain !== '' && !DOMAIN.test(domain)) faults.push(['DKIM_DOMAIN', 'dkim-domain']);
  if (selector !== '' && !SELECTOR.test(selector)) faults.push(['DKIM_SELECTOR', 'dkim-selector']);
  const read = text === '' ? null : readDkimKey(text);
  if (read && 'fault' in read) faults.push(sayKey(read.fault));
  if (faults.length > 0 || !read || 'fault' in read) throw new EnvironmentFault(faults);
  return { domain, selector, privateKey: read.pem };
}

function sayKey(fault: DkimKeyFault): SettingFault {
  switch (fault.why) {
    case 'no-key':
      return ['DKIM_PRIVATE_KEY', 'dkim-no-key'];
    case 'not-rsa':
      return ['DKIM_PRIVATE_KEY', 'dkim-not-rsa', fault.type];
    case 'short':
      return ['DKIM_PRIVATE_KEY', 'dkim-short', fault.bits, DKIM_KEY_MIN_BITS];
  }
}
