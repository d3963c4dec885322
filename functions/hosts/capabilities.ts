/** What a host gives a function, and takes from it. */
export interface Capabilities {
  title: string;
  /** The largest answer it lets through, in bytes; null where there is no such limit. */
  responseMaxBytes: number | null;
  /** What one call may use; null where the machine decides. */
  memoryMb: number | null;
  seconds: number | null;
  /** Whether it draws pages of view-only documents: that takes a thread, a file of 4 MB and up to 275 MB of memory (docs/view-only.md). */
  drawsPages: boolean;
  /** Packages that only it needs; a company installs them when it chooses this host. */
  packages: readonly string[];
  /** Whether it calls on a schedule by HTTP, with `CRON_SECRET`. */
  cronByHttp: boolean;
  /** What marks it in the environment as a host whose disk is gone after each call; it sets that itself, a laptop does not. */
  marks: Readonly<Record<string, string>>;
}

const MIB = 1024 * 1024;
/** A buffered answer travels as base64 within 6 MiB of JSON (AWS Lambda quotas, “Invocation payload”), its headers beside it. */
const LAMBDA_RESPONSE_MAX_BYTES = 4.4 * MIB;

export const HOSTS = {
  node: {
    title: 'Node server or container',
    packages: [],
    drawsPages: true,
    responseMaxBytes: null,
    memoryMb: null,
    seconds: null,
    cronByHttp: false,
    marks: {},
  },
  worker: {
    title: 'Cloudflare Workers',
    packages: [],
    drawsPages: false,
    responseMaxBytes: null,
    // Workers platform limits: 128 MB an isolate; CPU time by plan, here the default of the paid one.
    memoryMb: 128,
    seconds: 30,
    cronByHttp: false,
    marks: {},
  },
  netlify: {
    title: 'Netlify',
    packages: ['@netlify/blobs'],
    drawsPages: true,
    // Netlify Functions, “Default deployment options”: 1024 MB, 60 s, 6 MB buffered.
    responseMaxBytes: LAMBDA_RESPONSE_MAX_BYTES,
    memoryMb: 1024,
    seconds: 60,
    cronByHttp: false,
    marks: { NETLIFY: '1' },
  },
  vercel: {
    title: 'Vercel',
    packages: ['@vercel/functions'],
    drawsPages: true,
    // Vercel Functions limits: 4.5 MB request and response body, 2 GB, 300 s.
    responseMaxBytes: 4.4 * MIB,
    memoryMb: 2048,
    seconds: 300,
    cronByHttp: true,
    marks: { VERCEL: '1' },
  },
  lambda: {
    title: 'AWS Lambda',
    packages: [],
    drawsPages: true,
    responseMaxBytes: LAMBDA_RESPONSE_MAX_BYTES,
    // As docs/deploy/lambda.md sets it; an HTTP API ends a call after 30 s.
    memoryMb: 1024,
    seconds: 30,
    cronByHttp: false,
    marks: { AWS_LAMBDA_FUNCTION_NAME: 'gate' },
  },
} as const satisfies Record<string, Capabilities>;
export type HostName = keyof typeof HOSTS;
export const HOST_NAMES = Object.keys(HOSTS) as HostName[];
/** Hosts that deploy something of their own; a Node server runs the project as it is. */
export type BuiltHost = Exclude<HostName, 'node'>;
export const BUILT_HOSTS = HOST_NAMES.filter((name): name is BuiltHost => name !== 'node');
