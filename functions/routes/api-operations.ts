import type { ApiWords } from '../../src/words/api.ts';
import { accountOperations } from './api-accounts.ts';
import { answer, content, json, type Operation, problem, shape, tooMany } from './api-parts.ts';

/** Every operation of `/api/`; `tooMany` where a limit may be met. */
export function operations(words: ApiWords): Operation[] {
  const token = { security: [{ token: [] }] };
  return [
    {
      address: 'requests',
      method: 'post',
      is: {
        operationId: 'requestDocuments',
        summary: words.requests.summary,
        description: words.requests.about,
        requestBody: { required: true, ...json('asked') },
        responses: { '202': answer(words.requests.done, json('accepted')), ...tooMany, ...problem },
      },
    },
    {
      address: 'apiDocuments',
      method: 'get',
      is: {
        operationId: 'listDocuments',
        summary: words.documents.summary,
        description: words.documents.about,
        ...token,
        responses: { '200': answer(words.documents.done, json('granted')), ...tooMany, ...problem },
      },
    },
    {
      address: 'apiDocument',
      method: 'post',
      is: {
        operationId: 'downloadDocument',
        summary: words.document.summary,
        description: words.document.about,
        ...token,
        parameters: [
          { name: 'id', in: 'path', required: true, description: words.document.id, schema: { type: 'string' } },
        ],
        responses: {
          '200': answer(words.document.done, content('application/pdf', { type: 'string', format: 'binary' })),
          '303': answer(words.document.elsewhere, {
            headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
          }),
          ...tooMany,
          ...problem,
        },
      },
    },
    ...accountOperations(words),
    {
      address: 'challenge',
      method: 'get',
      is: {
        operationId: 'getChallenge',
        summary: words.challenge.summary,
        description: words.challenge.about,
        parameters: [{ name: 'for', in: 'query', description: words.challenge.for, schema: { type: 'string' } }],
        responses: { '200': answer(words.challenge.done, json('challenge')), ...problem },
      },
    },
    {
      address: 'work',
      method: 'post',
      is: {
        operationId: 'sendWork',
        summary: words.work.summary,
        requestBody: { required: true, ...json('work') },
        responses: { '204': answer(words.work.done), ...problem },
      },
    },
    {
      address: 'unanswered',
      method: 'post',
      is: {
        operationId: 'countSearch',
        summary: words.unanswered.summary,
        description: words.unanswered.about,
        requestBody: { required: true, ...json('searched') },
        responses: { '204': answer(words.unanswered.done), ...problem },
      },
    },
    {
      address: 'seen',
      method: 'post',
      is: {
        operationId: 'countView',
        summary: words.seen.summary,
        description: words.seen.about,
        requestBody: { required: true, ...content('application/x-www-form-urlencoded', shape('seen')) },
        responses: { '204': answer(words.seen.done), ...problem },
      },
    },
    {
      address: 'answerTime',
      method: 'get',
      is: {
        operationId: 'getAnswerTime',
        summary: words.answerTime.summary,
        description: words.answerTime.about,
        responses: { '200': answer(words.answerTime.done, json('answerTime')), ...problem },
      },
    },
    {
      address: 'cron',
      method: 'post',
      is: {
        operationId: 'runSchedule',
        summary: words.cron.summary,
        security: [{ cronSecret: [] }],
        responses: { '200': answer(words.cron.done, json('done')), ...problem },
      },
    },
    {
      address: 'openApi',
      method: 'get',
      is: {
        operationId: 'getDescription',
        summary: words.openApi.summary,
        responses: {
          '200': answer(words.openApi.done, content('application/vnd.oai.openapi+json', { type: 'object' })),
          ...problem,
        },
      },
    },
  ];
}
