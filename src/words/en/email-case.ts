/** About a request that waits: our question to the requester, their answer, and who looks after it. A visitor's words come in defanged. */
export const caseEmails = {
  question: {
    subject: (company: string, reference: string) => `${company} has a question about your request (${reference})`,
    title: 'We have a question about your request',
    asked: (company: string, reference: string) =>
      `Before ${company} decides on your request ${reference}, we’d like to know:`,
    button: 'Answer the question',
    newLink: 'Link used or expired? Request a new one',
    next: 'Answer on our site: replies to this email don’t reach the people who decide.',
  },
  answered: {
    subject: (reference: string) => `The requester answered (${reference})`,
    title: 'The requester answered',
    waiting: (reference: string) => `Request ${reference} is waiting for your decision again.`,
    question: 'Question',
    answer: 'Answer',
    button: 'Review the request and decide',
    personal: 'The link is personal. Anyone who has it can decide in your name, so don’t forward this email.',
  },
  assigned: {
    subject: (reference: string) => `A request was assigned to you (${reference})`,
    title: 'A request was assigned to you',
    by: (who: string, reference: string) => `${who} assigned request ${reference} to you.`,
    byOperator: (reference: string) => `An operator assigned request ${reference} to you.`,
    button: 'See the request',
  },
};
