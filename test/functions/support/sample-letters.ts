import type { Letter, LetterKind } from '../../../functions/domain/letter.ts';

/** What stands in a letter, from the plainest to what strains it most. */
export interface Strain {
  name: string;
  company: string;
  title: string;
  email: string;
  purpose: string;
  documents: string[];
  agreement: string;
  text: string;
  reason: string;
}

const PARAGRAPH =
  'The recipient keeps what it receives under this agreement to itself, uses it only to assess the services of the discloser, and lets only those see it who need to. ';
export const SHORT: Strain = {
  name: 'Ada Bell',
  company: 'Tallyfox',
  title: 'Analyst',
  email: 'ada@tallyfox.example',
  purpose: 'Vendor review',
  documents: ['SOC 2 Type 2 report, July 2025 to June 2026'],
  agreement: 'Non-disclosure agreement for reports',
  text: `# Non-disclosure agreement\n\n1. ${PARAGRAPH}\n\n2. ${PARAGRAPH.repeat(2)}\n`,
  reason: 'You are not a customer yet. Please ask your contact in sales.',
};
export const LONG: Strain = {
  name: 'Wolfeschlegelsteinhausenbergerdorff-Śmigły-Rydzewska van der Aa 山田太郎',
  company: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KGaA',
  title: 'Senior Director of Third-Party Risk, Procurement and Information Security, EMEA',
  email: 'wolfeschlegelsteinhausenbergerdorff.third-party-risk@subsidiary.donaudampfschifffahrt.example',
  purpose: `${'We look at all reports of the last three years before the contract is renewed. '.repeat(11)}\nSecond line\nThird line`,
  documents: Array.from(
    { length: 12 },
    (_, at) =>
      `Report number ${at + 1} with a long title: penetration test of the public interface and of all mobile applications, 2026`,
  ),
  agreement:
    'Mutual non-disclosure agreement for reports, certificates, penetration tests and the statement of applicability',
  text: `# Agreement\n\n${PARAGRAPH.repeat(900)}\n\n${`${PARAGRAPH.repeat(20)}\n\n`.repeat(30)}${'x'.repeat(400)}\n`,
  reason: 'This is a reason in several sentences. '.repeat(20),
};
export const RIGHT_TO_LEFT: Strain = {
  ...SHORT,
  name: 'ليلى الأنصاري',
  company: 'شركة المدفوعات',
  title: 'محللة',
  email: 'layla@tallyfox.example',
  purpose: 'مراجعة المورّد',
};

const REFERENCE = 'VS-7K3M9Q2A';
/** The letter of each kind, as the gate writes it today. */
export function letterOf(kind: LetterKind, of: Strain): Letter {
  const { documents } = of;
  const signature = {
    reference: REFERENCE,
    agreement: of.agreement,
    version: '2.1',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    text: of.text,
    signer: of.name,
    title: of.title,
    ground: `I have read and agree to the ${of.agreement}`,
    email: of.email,
    company: of.company,
    at: '2026-11-21T10:00:00.000Z',
    address: '2001:db8:85a3:8d3:1319:8a2e:370:7348',
    agent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1',
    signed: `${'eyJhbGciOiJFZERTQSJ9'.repeat(6)}.${'eyJjb21wYW55IjoiTm9ydGh3aW5kIn0'.repeat(24)}.${'c2lnbmF0dXJl'.repeat(7)}aa`,
  };
  const letters: { [Kind in LetterKind]: Extract<Letter, { kind: Kind }> } = {
    confirm: { kind: 'confirm', reference: REFERENCE, documents, signing: 1 },
    invitation: {
      kind: 'invitation',
      reference: REFERENCE,
      documents,
      signing: 1,
      invitedBy: 'sales@northwind.example',
    },
    offer: {
      kind: 'offer',
      reference: 'L-7K3M9Q2A',
      documents,
      answers: of === LONG ? 12 : 0,
      signing: 1,
      note: of.purpose,
      invitedBy: 'sales@northwind.example',
      until: '2026-12-21T10:00:00.000Z',
    },
    receipt: { kind: 'receipt', ...signature },
    record: { kind: 'record', ...signature },
    review: {
      kind: 'review',
      reference: REFERENCE,
      name: of.name,
      filedName: of === LONG ? 'W. van der Aa' : null,
      email: of.email,
      company: of.company,
      title: of.title,
      purpose: of.purpose,
      documents,
      warnings:
        of === LONG
          ? [
              { kind: 'free-mail', of: [] },
              { kind: 'slip', of: ['tallyf0x[.]example', 'tallyfox[.]example'] },
            ]
          : [],
    },
    granted: { kind: 'granted', reference: REFERENCE, documents, expiresAt: '2026-12-05T10:00:00.000Z', downloads: 5 },
    denied: { kind: 'denied', reference: REFERENCE, reason: of.reason },
    revoked: { kind: 'revoked', reference: REFERENCE },
    fresh: { kind: 'fresh', reference: REFERENCE, shelf: true },
    links: {
      kind: 'links',
      links: [
        { reference: REFERENCE, shelf: true, documents, outbox: 'one' },
        { reference: 'VS-7K3M9Q2B', shelf: false, documents, outbox: 'two' },
      ],
      more: 1,
    },
    'sign-in': { kind: 'sign-in' },
    seals: {
      kind: 'seals',
      lines: Array.from({ length: of === LONG ? 30 : 2 }, (_, at) =>
        JSON.stringify({
          number: at + 1,
          at: '2026-11-21T10:00:00.000Z',
          hash: signature.sha256,
          mac: signature.sha256,
        }),
      ),
    },
    digest: {
      kind: 'digest',
      requests: Array.from({ length: of === LONG ? 50 : 2 }, (_, at) => ({
        reference: `VS-7K3M9Q${String(at + 10)}`,
        what: (['review', 'record', 'unstampable'] as const)[at % 3] ?? 'review',
      })),
      more: 3,
    },
    question: { kind: 'question', reference: REFERENCE, text: of.purpose },
    answered: { kind: 'answered', reference: REFERENCE, questions: [of.reason], answer: of.purpose },
    assigned: { kind: 'assigned', reference: REFERENCE, by: 'second@northwind.example' },
    expiring: {
      kind: 'expiring',
      documents: documents.map((title, at) => ({ id: `document-${at}`, title, expires: '2026-12-20' })),
    },
    unstampable: { kind: 'unstampable', reference: REFERENCE, document: documents[0] ?? '', fault: 'it is encrypted' },
    'follow-confirm': {
      kind: 'follow-confirm',
      topics: [
        { topic: 'updates', name: null },
        { topic: 'subprocessors', name: null },
        ...documents.map((name, at) => ({ topic: `document:${at}`, name })),
      ],
      known: of === LONG ? 'F'.repeat(43) : null,
    },
    news: {
      kind: 'news',
      follower: 'F'.repeat(43),
      topic: 'subprocessors',
      name: null,
      items: Array.from({ length: of === LONG ? 3 : 1 }, (_, at) => ({
        what:
          (['subprocessor-added', 'subprocessor-changed', 'subprocessor-ends'] as const)[at] ?? 'subprocessor-added',
        id: 'example-mail',
        name: of === LONG ? of.agreement : 'Example Mail',
        purpose: 'Sends the emails that customers set up',
        data: 'Email addresses and the text of emails',
        location: ['DE', 'IE'],
        transfer: null,
        since: '2027-02-01',
        until: at === 2 ? '2027-03-31' : null,
        objectBy: at === 0 ? '2027-01-15' : null,
        changed: at === 1 ? ['location' as const] : [],
      })),
    },
    objection: {
      kind: 'objection',
      reference: 'O-7K3M9Q2A',
      subprocessor: 'Example Mail',
      email: of.email,
      company: of.company,
      text: of.purpose,
      objectBy: '2027-01-15',
    },
    'objection-answer': {
      kind: 'objection-answer',
      reference: 'O-7K3M9Q2A',
      subprocessor: 'Example Mail',
      answer: of.reason,
    },
    'privacy-confirm': { kind: 'privacy-confirm', reference: 'P-7K3M9Q2A', what: 'deletion' },
    privacy: { kind: 'privacy', reference: 'P-7K3M9Q2A', what: 'access', dueAt: '2026-12-21T10:00:00.000Z' },
    'privacy-extended': {
      kind: 'privacy-extended',
      reference: 'P-7K3M9Q2A',
      what: 'access',
      why: of.reason,
      dueAt: '2027-02-19T10:00:00.000Z',
    },
    'privacy-closed': {
      kind: 'privacy-closed',
      reference: 'P-7K3M9Q2A',
      what: 'portability',
      outcome: 'partly',
      reply: of.reason,
    },
    reminder: { kind: 'reminder', reference: REFERENCE, documents, expiresAt: '2026-12-05T10:00:00.000Z' },
    'more-time': {
      ...{ kind: 'more-time', reference: REFERENCE, name: of.name, email: of.email, company: of.company },
      ...{ documents, expiresAt: '2026-12-05T10:00:00.000Z' },
    },
    successor: {
      ...{ kind: 'successor', reference: REFERENCE, document: documents[0] ?? '', replaced: documents[0] ?? '' },
      ...{ expiresAt: '2026-12-05T10:00:00.000Z', downloads: 5 },
    },
    renewal: { kind: 'renewal', reference: REFERENCE, agreement: of.agreement, version: '2.1', documents },
    left: { kind: 'left', reference: REFERENCE, more: 1, how: 'bounce' },
    event: {
      kind: 'event',
      type: 'request.granted',
      at: '2026-11-21T10:00:00.000Z',
      reference: REFERENCE,
      actor: 'approver@northwind.example',
      documents: documents.map((_, at) => `soc-2-type-2-${2026 - at}`),
      facts: { days: 14 },
    },
    roundup: {
      kind: 'roundup',
      every: 'day',
      waiting: Array.from({ length: of === LONG ? 25 : 2 }, (_, at) => ({
        reference: `VS-7K3M9Q${String(at + 10)}`,
        hours: 60 - at,
        isOverdue: at === 0,
      })),
      ending: [{ reference: REFERENCE, until: '2026-11-23T10:00:00.000Z' }],
      moreWaiting: of === LONG ? 40 : 0,
      moreEnding: 0,
    },
    escalation: {
      kind: 'escalation',
      reference: REFERENCE,
      at: '2026-11-21T10:00:00.000Z',
      isOverdue: of === LONG,
      hours: 18.5,
      target: 24,
    },
    trial: { kind: 'trial', at: '2026-11-21T10:00:00.000Z' },
  };
  return letters[kind];
}
/** Every kind there is. */
export const LETTER_KINDS = [
  ...[
    'confirm',
    'invitation',
    'offer',
    'receipt',
    'record',
    'review',
    'granted',
    'denied',
    'revoked',
    'fresh',
    'links',
  ],
  ...['sign-in', 'seals', 'digest', 'unstampable', 'follow-confirm', 'news', 'objection', 'objection-answer'],
  ...['privacy-confirm', 'privacy', 'privacy-extended', 'privacy-closed'],
  ...['reminder', 'more-time', 'successor', 'renewal', 'left', 'question', 'answered', 'assigned', 'expiring'],
  ...['event', 'roundup', 'escalation', 'trial'],
] as LetterKind[];

/** The links that go with a letter. */
export function linksFor(kind: LetterKind, siteUrl: string) {
  const until = '2026-11-22T10:00:00.000Z';
  const link = (letter: string) => ({ url: `${siteUrl}/access/${letter.repeat(43)}`, until });
  const without = [
    'receipt',
    'record',
    'denied',
    'revoked',
    'links',
    'seals',
    'digest',
    'unstampable',
    'more-time',
    'left',
    'assigned',
    'news',
    'objection',
    'objection-answer',
    'privacy',
    'privacy-extended',
    'privacy-closed',
    'expiring',
    ...['event', 'roundup', 'escalation', 'trial'],
  ];
  return {
    link: without.includes(kind) ? null : link('a'),
    links: new Map([
      ['one', link('b')],
      ['two', link('c')],
      ['manage', { url: `${siteUrl}/follow/manage/${'F'.repeat(43)}.m`, until }],
      ['leave', { url: `${siteUrl}/follow/leave/${'F'.repeat(43)}.m`, until }],
      ['object:example-mail', { url: `${siteUrl}/follow/object/${'F'.repeat(43)}.m/example-mail`, until }],
    ]),
  };
}
