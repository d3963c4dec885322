import manifest from '#manifest';
import { HOSTS } from './capabilities.ts';
import { openInstance } from './serverless.ts';

const gate = openInstance({ ...HOSTS.netlify.marks, ...process.env }, manifest, HOSTS.netlify.responseMaxBytes);

/** What Netlify hands over beside the request (“Netlify-specific Context object”). */
interface Context {
  ip: string;
  waitUntil(work: Promise<unknown>): void;
}

/** The gate as a Netlify function; its paths are in the file that the build writes around it. */
export const answer = (request: Request, context: Context): Promise<Response> =>
  gate.fetch(request, { ip: context.ip, waitUntil: (work) => context.waitUntil(work) });

/** The scheduled function beside it. */
export const work = async (): Promise<Response> => Response.json(await gate.work());
