/** What is answered where there is no request yet that a page could be an answer to, by HTTP status. */
export const plainRefusals = {
  400: { title: 'This request can’t be read', what: 'Check the address and try again.' },
  408: { title: 'The request took too long', what: 'Check your connection and try again.' },
  413: { title: 'The request is too large', what: 'Shorten what you sent and try again.' },
  417: { title: 'The request expects something we don’t offer', what: 'Send it without the Expect header.' },
  431: { title: 'The headers are too large', what: 'Delete this site’s cookies and try again.' },
  500: { title: 'Something went wrong on our side', what: 'Try again in a minute.' },
};
