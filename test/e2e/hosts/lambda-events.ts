/** Events in the shape that AWS documents, made from requests. */

/** “Function URL request payload format 2.0”, which HTTP APIs use as well. */
export async function urlEvent(address: string, init: RequestInit = {}): Promise<object> {
  const request = new Request(address, init);
  const { pathname, search, searchParams, host } = new URL(address);
  const headers = Object.fromEntries(request.headers);
  const { cookie, ...rest } = headers;
  const body = Buffer.from(await request.arrayBuffer());
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { ...rest, host, 'content-length': String(body.byteLength), 'x-forwarded-for': '203.0.113.7' },
    ...(search === '' ? {} : { queryStringParameters: Object.fromEntries(searchParams) }),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'abcdefg',
      domainName: host,
      domainPrefix: 'abcdefg',
      http: {
        method: request.method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '203.0.113.7',
        userAgent: headers['user-agent'] ?? 'test',
      },
      requestId: '00000000-0000-0000-0000-000000000000',
      routeKey: '$default',
      stage: '$default',
      time: '21/Nov/2026:10:00:00 +0000',
      timeEpoch: 1795255200000,
    },
    ...(body.byteLength === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.byteLength > 0,
  };
}

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  cookies?: string[];
  body: string;
  isBase64Encoded: boolean;
}
/** What Lambda lets through (“Lambda quotas”): 6 MB of JSON. */
export const PAYLOAD_MAX_BYTES = 6 * 1024 * 1024;

/** “Function URL response payload format”, as the service turns it into an answer. */
export function fromAnswer(answer: Answer): Response {
  if (Buffer.byteLength(JSON.stringify(answer)) > PAYLOAD_MAX_BYTES)
    return new Response('{"errorMessage":"Response payload size exceeded maximum allowed payload size"}', {
      status: 502,
    });
  const headers = new Headers(answer.headers);
  for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie);
  const empty = [204, 304].includes(answer.statusCode);
  return new Response(empty ? null : Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8'), {
    status: answer.statusCode,
    headers,
  });
}

/** “Using an Amazon EventBridge schedule”: the example event of a scheduled rule. */
export const scheduleEvent = (source: 'aws.events' | 'aws.scheduler'): object => ({
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source,
  account: '123456789012',
  time: '2026-11-21T10:00:00Z',
  region: 'eu-central-1',
  resources: ['arn:aws:events:eu-central-1:123456789012:rule/gate'],
  detail: {},
});
