import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import manifest from '#manifest';
import { HOSTS } from './capabilities.ts';
import { openInstance } from './serverless.ts';

const gate = openInstance({ ...HOSTS.lambda.marks, ...process.env }, manifest, HOSTS.lambda.responseMaxBytes);

/** An EventBridge rule or schedule (“Schedule a Lambda function”): what it sends has no request in it. */
const isSchedule = (event: object): boolean =>
  'source' in event && (event.source === 'aws.events' || event.source === 'aws.scheduler');

const answer = handle({
  // After the answer the function is frozen: nothing goes on, so the schedule delivers.
  fetch: (request: Request, { event }: { event: LambdaEvent }) => gate.fetch(request, { ip: addressOf(event) }),
} as never);

/** The caller of a function URL or an HTTP API (payload format 2.0); behind a CDN, `TRUST_PROXY` says how many proxies to believe. */
const addressOf = ({ requestContext }: LambdaEvent): string | null =>
  'http' in requestContext ? requestContext.http.sourceIp : null;

/** The gate on AWS Lambda. */
export const handler = (event: object, context: LambdaContext) =>
  isSchedule(event) ? gate.work() : answer(event as LambdaEvent, context);
