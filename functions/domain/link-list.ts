import { readCsv } from '../../src/sheets/read-csv.ts';
import { SheetFault } from '../../src/sheets/sheet.ts';
import { readSubject } from './offer.ts';

/** The columns of a list of links, under the names that people and the exports of CRMs give them; letters alone, in lower case. */
const COLUMNS = {
  email: [
    'email',
    'emailaddress',
    'workemail',
    'primaryemail',
    'contactemail',
    'businessemail',
    'mail',
    'emailadresse',
  ],
  domain: [
    ...['domain', 'companydomainname', 'companydomain', 'emaildomain', 'website', 'websiteurl', 'accountwebsite'],
    ...['companywebsite', 'url', 'webseite'],
  ],
  company: [
    ...['company', 'companyname', 'account', 'accountname', 'associatedcompany', 'primaryassociatedcompany'],
    ...['organization', 'organisation', 'organizationname', 'firma', 'unternehmen'],
  ],
  documents: ['documents', 'document', 'documentids', 'bundle', 'bundles', 'dokumente'],
  days: ['days', 'daysvalid', 'validfordays', 'tage'],
  note: ['note', 'notes', 'message', 'comment', 'comments', 'notiz'],
} as const;
type Column = keyof typeof COLUMNS;

/** One row as it was written, before it is checked as a form is. */
export interface ListRow {
  /** The number that a spreadsheet shows beside it. */
  row: number;
  for: string;
  company: string;
  documents: string[];
  days: string;
  note: string;
}
/** What holds for rows that say nothing of it. */
export type ListDefaults = Pick<ListRow, 'documents' | 'days' | 'note'>;
export type ListFault = 'no-column' | 'empty' | 'too-many' | 'damaged';

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');
const columnOf = (name: string): Column | undefined =>
  (Object.keys(COLUMNS) as Column[]).find((one) => (COLUMNS[one] as readonly string[]).includes(plain(name)));

/** `https://www.acme.example/about` → `acme.example`: CRMs keep a website where we need the domain of its emails. */
function domainIn(written: string): string {
  const bare = written.trim().replace(/^@/, '');
  if (!/[/:]/.test(bare)) return bare.replace(/^www\./i, '');
  const url = /^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : bare;
}

/** `a; b` and `a, b` and `a | b`. */
const listedIn = (written: string): string[] =>
  written
    .split(/[,;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** A list of links as a spreadsheet or a CRM writes it, up to so many rows. */
export function readLinkList(
  bytes: Uint8Array,
  defaults: ListDefaults,
  most: number,
): { rows: ListRow[] } | { fault: ListFault } {
  let sheet: ReturnType<typeof readCsv>;
  try {
    sheet = readCsv(bytes, 'list');
  } catch (fault) {
    if (fault instanceof SheetFault) return { fault: 'damaged' };
    throw fault;
  }
  const [head, ...rest] = sheet.rows;
  if (!head) return { fault: 'empty' };
  const places = new Map<Column, number>();
  for (const [at, cell] of head.cells.entries()) {
    const column = columnOf(cell?.text ?? '');
    if (column !== undefined && !places.has(column)) places.set(column, at);
  }
  // Without a head, a list of addresses alone is one as well.
  const isBare = places.size === 0 && readSubject(head.cells[0]?.text ?? '') !== null;
  if (isBare) places.set('email', 0);
  if (!places.has('email') && !places.has('domain')) return { fault: 'no-column' };
  const body = isBare ? sheet.rows : rest;
  if (body.length === 0) return { fault: 'empty' };
  if (body.length > most) return { fault: 'too-many' };
  return {
    rows: body.map(({ number, cells }) => {
      const text = (column: Column): string => {
        const at = places.get(column);
        return (at === undefined ? '' : (cells[at]?.text ?? '')).trim();
      };
      const documents = listedIn(text('documents'));
      return {
        row: number,
        for: text('email') || domainIn(text('domain')),
        company: text('company'),
        documents: documents.length > 0 ? documents : [...defaults.documents],
        days: text('days') || defaults.days,
        note: text('note') || defaults.note,
      };
    }),
  };
}
