/** What stays with both sides after a signature, and with an outside witness. Commands come in as facts: nobody translates them. */
export const recordEmails = {
  receipt: {
    title: 'Your signed copy',
    subject: (agreement: string, reference: string) => `Your signed copy: ${agreement} (${reference})`,
    keep: (company: string) => `Keep this email. It is your copy of the agreement you signed with ${company}.`,
    statement: 'You confirmed',
  },
  record: {
    title: 'An agreement was signed',
    signed: (agreement: string, version: string) => `${agreement}, version ${version}`,
    subject: (agreement: string, reference: string) => `Agreement signed: ${agreement} (${reference})`,
    keep: (signer: string, company: string) =>
      `${signer} (${company}) signed this agreement. Keep this email as your copy of the record; the trust center keeps another.`,
    statement: 'They confirmed',
  },
  facts: {
    reference: 'Reference',
    agreement: 'Agreement',
    hash: 'SHA-256 of the text',
    signer: 'Signed by',
    company: 'Company',
    email: 'Confirmed email',
    at: 'Signed on',
    address: 'IP address',
    browser: 'Browser',
  },
  version: (agreement: string, version: string) => `${agreement}, version ${version}`,
  person: (name: string, title: string) => `${name}, ${title}`,
  shown: 'This is the text that was shown and signed:',
  receiptBelow: (command: string) =>
    `Below is the same record, signed with the trust center’s key. To check it offline, save this email and run “${command}”.`,
  publicKey: 'The trust center’s public key',
  seals: {
    title: 'Audit log seals',
    why: (company: string) =>
      `You got this email because the ${company} trust center sends the seals of its audit log to this address (AUDIT_SINK).`,
    stop: (contact: string) => `To stop these emails, email ${contact}.`,
    optOut: (company: string) => `Stop sending audit log seals of ${company} to this address`,
    subject: (company: string) => `Audit log seals from the ${company} trust center`,
    keep: 'Keep this email. It shows what the audit log contained. If the log is cut short or rewritten later, it no longer matches these seals.',
    compare: (command: string) => `To compare them, save this email to a file and run “${command}”.`,
  },
};
