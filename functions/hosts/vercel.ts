import { waitUntil } from '@vercel/functions';
import manifest from '#manifest';
import { baseOf, to } from '../../src/schemas/addresses.ts';
import { HOSTS } from './capabilities.ts';
import { nodeListener } from './node-listener.ts';
import { openInstance } from './serverless.ts';

const gate = openInstance({ ...HOSTS.vercel.marks, ...process.env }, manifest, HOSTS.vercel.responseMaxBytes);

const base = baseOf(manifest.company.trustUrl);
const CRON = to(base)('cron');
/** Vercel's schedule sends GET with the bearer secret (“Securing cron jobs”); the gate changes nothing on GET. */
const isSchedule = ({ method, url, headers }: Request): boolean =>
  method === 'GET' && new URL(url).pathname === CRON && headers.has('authorization');
const posted = ({ url, headers }: Request): Request => new Request(url, { method: 'POST', headers });

/** The gate as a Node function of Vercel's Build Output API. */
export default nodeListener(
  (request) =>
    gate.fetch(isSchedule(request) ? posted(request) : request, { ip: request.headers.get('x-real-ip'), waitUntil }),
  base,
);
