/** What stays with both sides after a signature, and with an outside witness. Commands come in as facts: nobody translates them. */
export const recordEmails = {
  receipt: {
    subject: (agreement: string, reference: string) => `Your signed copy: ${agreement} (${reference})`,
    keep: (company: string) => `Keep this email. It is your copy of the agreement you signed with ${company}.`,
    statement: 'You confirmed',
  },
  record: {
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
  receiptBelow: (command: string, keys: string) =>
    `Below is the same record, signed with the trust center’s key. To check it offline, save this email and run “${command}”. The public key is at ${keys}`,
  seals: {
    subject: (company: string) => `Audit log seals from the ${company} trust center`,
    keep: 'Keep this email. It shows what the audit log contained. If the log is cut short or rewritten later, it no longer matches these seals.',
    compare: (command: string) => `To compare them, save this email to a file and run “${command}”.`,
  },
};
