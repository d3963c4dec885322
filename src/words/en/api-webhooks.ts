/** What the description of the API says of webhooks. They go to the company’s own programs. */
export const webhooks = {
  about:
    'Sent to the webhooks that the company configured, signed according to Standard Webhooks. A message is retried for three days under the same webhook-id. Messages may arrive out of order.',
  done: 'Taken. Any other answer is a failure; 410 stops the webhook, and Retry-After of a 429 or 503 is honored.',
  headers: {
    id: 'The same for every attempt at a message: process each ID once.',
    timestamp: 'When this attempt was made, in seconds since 1970.',
    signature: 'One signature for each key, with spaces between them.',
  },
  types: {
    'request.signed': 'A request needs a decision',
    'request.granted': 'A request was approved',
    'request.declined': 'A request was declined',
    'request.revoked': 'Access was revoked',
    'request.expired': 'Access ended on its day',
    'document.downloaded': 'A document was downloaded',
    'document.viewed': 'A view-only document was opened',
    'invitation.sent': 'Someone was invited',
    'signature.recorded': 'An agreement was signed',
    'question.asked': 'The requester was asked a question',
    'question.answered': 'The requester answered',
    'delivery.failed': 'An email could not be delivered',
    'request.due-soon': 'An answer is due soon',
    'request.overdue': 'An answer is overdue',
    'webhook.test': 'A test',
  },
};
