const unfamiliar = (domain: string, why: string) => `Check the domain ${domain}: ${why}.`;

const said = {
  'free-mail': () => 'This is a free email address.',
  disposable: () => 'This is a disposable email address.',
  beside: (domain: string, known: string) => unfamiliar(domain, `it is next to ${known}, not part of it`),
  'begins-with': (domain: string, known: string) => unfamiliar(domain, `it only begins with ${known}`),
  'other-ending': (domain: string, known: string) => unfamiliar(domain, `it is ${known} with another ending`),
  letters: (domain: string, known: string) => unfamiliar(domain, `its letters look like those of ${known}`),
  slip: (domain: string, known: string) => unfamiliar(domain, `it differs slightly from ${known}`),
  hyphen: (domain: string, known: string) => unfamiliar(domain, `it is ${known} with a hyphen moved`),
  word: (domain: string, known: string) => unfamiliar(domain, `it is ${known} with a word added`),
  'in-front': (domain: string, known: string) =>
    unfamiliar(domain, `it has the name of ${known} in front of another domain`),
  script: (domain: string, shown: string) =>
    unfamiliar(domain, `it is written ${shown}, with letters other than a to z`),
  'invitation-unbound': () =>
    'The database says this requester was invited, but no key in use proves it, so an approver decides.',
  'invitation-left': (by: string) =>
    `${by} invited this requester but is no longer an approver or inviter for these documents, so an approver decides.`,
  'invitation-reader-left': (by: string) =>
    `${by} invited this requester, whose address was reported to have left the company, so an approver decides.`,
  'invitation-denied': (by: string, domain: string) =>
    `${by} invited this requester, but a rule declines some of these documents for ${domain}, so an approver decides.`,
};

/** What makes an approver look twice, on the page and in the email, by what the domain found. Domains come defanged. */
export const warnings: Record<keyof typeof said, (...of: string[]) => string> = said;
