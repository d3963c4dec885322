import { accountsApi } from './api-accounts.ts';
import { webhooks } from './api-webhooks.ts';

/** What the description of the API says of itself (`/api/openapi.json`). */
export const api = {
  title: (company: string) => `${company} trust center`,
  about: (company: string, terms: string) =>
    [
      `Request ${company}’s gated documents and download what you were granted. Everything public needs no API: see ${terms}.`,
      'A program may submit a request. A person then opens the emailed link, reads the agreement and signs it; no program can do that for them. There is no way to look up a request by its reference, because that would tell strangers who requested what. The requester hears by email.',
      'Once access is granted, the requester creates a token on the page with their documents and gives it to a program. A token opens the documents of that one request, until the access ends or the token is revoked.',
      'Errors are problem details (RFC 9457).',
    ].join('\n\n'),
  token: 'A token that the requester created on the page with their documents. It starts with vsb_.',
  cronSecret: 'CRON_SECRET of the deployment, for its own scheduler.',
  requests: {
    summary: 'Request documents',
    about:
      'The same form, limits and rules as on the site. Answers at once, whoever the address belongs to; the email with the link may follow later. When the trust center is busy, the answer names a challenge: solve it and send it to /api/work, and the email goes out sooner.',
    done: 'Saved. The requester gets an email with a link.',
  },
  fields: {
    name: 'The requester’s full name. They confirm it when they sign.',
    email: 'Their work email. The link to the agreement goes there.',
    company: 'Their company.',
    title: 'Their job title.',
    purpose: 'What they need the documents for.',
    documents: 'The IDs of the documents they need, as in /trust.json.',
    altcha: 'The solution of a challenge, only needed when the trust center asked for one.',
  },
  documents: {
    summary: 'List the documents that a token opens',
    about: 'With the downloads left of each. Doesn’t use a download.',
    done: 'The documents of the request that the token was created for.',
  },
  document: {
    summary: 'Download a document',
    about:
      'Each call makes a new copy, marked with the requester’s name on every page, uses one download and is recorded with the token’s ID. That’s why it’s a POST.',
    id: 'The ID of the document.',
    done: 'The copy.',
    elsewhere: 'The copy is too large for this host: fetch it from the address in Location within ten minutes.',
  },
  ...accountsApi,
  challenge: {
    summary: 'Get a proof-of-work challenge',
    about: 'In the format of ALTCHA. Known and unknown references get the same answer.',
    for: 'The reference of the request to hurry; without it, the solution goes into altcha of a new request.',
    done: 'A challenge. Nothing is stored until it’s used.',
  },
  work: { summary: 'Send the solution of a challenge', done: 'Taken.' },
  unanswered: {
    summary: 'Count a search that found nothing',
    about: 'For the search page of this site, where the company counts such searches. Nobody is identified.',
    done: 'Taken, whether it was counted or not.',
  },
  seen: {
    summary: 'Count a page view',
    about: 'For the pages of this site, where the company counts views by a script. Nobody is identified.',
    done: 'Taken, whether it was counted or not.',
  },
  answerTime: {
    summary: 'See how long requests took to answer',
    about:
      'If the company publishes it: how soon people decided on half of the requests and on nine in ten, in whole hours.',
    done: 'The times.',
  },
  cron: {
    summary: 'Deliver email, close what is due and erase what is past its retention period',
    done: 'What was done.',
  },
  openApi: { summary: 'Get this description', done: 'This description.' },
  problem: 'A problem.',
  tooMany: 'Too many calls. Retry-After says when to try again, in seconds.',
  mcp: 'Model Context Protocol',
  webhooks,
};
