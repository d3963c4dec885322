import type { ApiWords } from '../../src/words/api.ts';
import { answer, type Json, json, type Operation, problem, tooMany } from './api-parts.ts';

/** What a CRM does with accounts, and what an email provider reports. */
export function accountOperations(words: ApiWords): Operation[] {
  const said = words.accounts;
  const security = { security: [{ accountsToken: [] }] };
  const header = (name: string, description: string): Json => ({
    ...{ name, in: 'header', description, schema: { type: 'string' } },
  });
  const domain = { name: 'domain', in: 'path', required: true, description: words.domain, schema: { type: 'string' } };
  const ifMatch = header('If-Match', words.etag);
  const etag = { headers: { ETag: { required: true, description: words.etagOf, schema: { type: 'string' } } } };
  const done = { '200': answer(said.done, { ...etag, ...json('changedAccounts') }) };
  const rest = { ...tooMany, ...problem };
  const operation = (
    address: 'apiAccounts' | 'apiAccount',
    method: Operation['method'],
    operationId: string,
    summary: string,
    is: Json,
  ): Operation => ({ address, method, is: { operationId, summary, ...security, ...is } });
  return [
    {
      address: 'bounces',
      method: 'post',
      is: {
        operationId: 'reportBounces',
        summary: words.bounces.summary,
        description: words.bounces.about,
        security: [{ bouncesToken: [] }],
        requestBody: { required: true, ...json('bounces') },
        responses: { '200': answer(words.bounces.done, json('done')), ...rest },
      },
    },
    operation('apiAccounts', 'get', 'listAccounts', said.list, {
      responses: { '200': answer(said.listed, { ...etag, ...json('accounts') }), ...rest },
    }),
    operation('apiAccounts', 'put', 'replaceAccounts', said.put, {
      description: said.about,
      parameters: [ifMatch],
      requestBody: { required: true, ...json('accounts') },
      responses: { ...done, ...rest },
    }),
    operation('apiAccount', 'get', 'getAccount', said.one, {
      parameters: [domain],
      responses: { '200': answer(said.oneDone, { ...etag, ...json('account') }), ...rest },
    }),
    operation('apiAccount', 'put', 'putAccount', said.putOne, {
      parameters: [domain, ifMatch],
      requestBody: { required: true, ...json('account') },
      responses: { ...done, ...rest },
    }),
    operation('apiAccount', 'delete', 'removeAccount', said.remove, {
      parameters: [domain, ifMatch],
      responses: { ...done, ...rest },
    }),
  ];
}
