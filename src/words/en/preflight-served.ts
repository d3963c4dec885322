import { fixable } from './fixable.ts';
import { sayCount } from './format.ts';

export const served = {
  missingHeader: (name: string) => `${name} is missing`,
  otherHeader: (name: string, value: string) => `${name} is “${value}”`,
  headersFix: 'Set the headers from this build on the host: dist/_headers, or a file in .build/headers/.',
  headersMatch: (addresses: number) => `as built, on ${sayCount(addresses, 'address', 'addresses')}`,
  broken: (status: number) => fixable(`answers ${status}`, 'Check the function’s log.'),
  noDate: fixable('the host sends no Date header', 'Compare the clocks yourself.'),
  clockOff: (seconds: number) =>
    fixable(`${seconds} s apart from the host`, 'Sync both clocks with NTP. Links, leases and seals depend on them.'),
  clockRight: (seconds: number) => `within ${seconds} s of the host`,
  noGate: (path: string, status: number) =>
    fixable(`${path} answers ${status}, but not from the gate`, 'Route the gate’s paths to the function.'),
  noDatabase: fixable('runs, but can’t reach its database', 'Check DATABASE_URL on the host.'),
  healthy: 'runs and reaches its database; set CRON_SECRET to check its email too',
  otherSecret: fixable('doesn’t accept this CRON_SECRET', 'Set the same CRON_SECRET here and on the host.'),
  gaveUp: (emails: number) =>
    fixable(
      `gave up on ${sayCount(emails, 'email')}; “gate list” says why`,
      'Fix the cause, then run: npm run gate -- retry',
    ),
  unreadable: (emails: number) =>
    fixable(
      `${sayCount(emails, 'email is', 'emails are')} waiting for a version that can read ${emails === 1 ? 'it' : 'them'}; “gate list” says why`,
      'Deploy the newest version of Vouchsafe. It sends what it can read.',
    ),
  allWell: 'runs, reaches its database and has no failed email',
  answers: (address: string, status: number) =>
    fixable(`${address} answers ${status}`, 'Publish dist/ there, at the root of the trust center.'),
  isServed: (address: string) => `${address} is served`,
  notHttps: fixable('is not https', 'Serve it over TLS. Browsers don’t keep session cookies otherwise.'),
  silent: (address: string, why: string) =>
    fixable(
      `${address} does not answer: ${why}`,
      'Check SITE_URL, its DNS record and its certificate. If nothing is deployed yet, use --before.',
    ),
};

/** What a trust center under a path needs of the host that it shares. `check` is a name that hosts and standards use. */
export const root = {
  check: { hsts: 'HSTS', securityTxt: 'security.txt', robots: 'robots.txt' },
  silent: (address: string, why: string) => fixable(`${address} does not answer: ${why}`, 'Check the host.'),
  redirects: (address: string) => `${address} redirects to ${address}/`,
  noRedirect: (address: string, status: number) =>
    fixable(`${address} answers ${status}`, `Redirect it to ${address}/ with status 308.`),
  hsts: (address: string) => `${address} sends Strict-Transport-Security`,
  noHsts: (address: string) =>
    fixable(
      `${address} sends no Strict-Transport-Security`,
      'Send it from the host. The trust center shares the host, so it sends none.',
    ),
  securityTxt: (address: string) => `${address} is ours`,
  noSecurityTxt: (address: string, ours: string) =>
    fixable(`${address} is not ours`, `Redirect it to ${ours}: RFC 9116 requires the file at the root of the host.`),
  robots: (address: string) => `${address} keeps crawlers out of the gate`,
  noRobots: (address: string, access: string) =>
    fixable(
      `${address} doesn’t have our lines`,
      `Add the lines of our robots.txt to it, such as “Disallow: ${access}”.`,
    ),
};
