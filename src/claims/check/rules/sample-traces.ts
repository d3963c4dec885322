import { createHash } from 'node:crypto';
import type { Entry } from '../../../schemas/content-tree.ts';
import { SAMPLE_BODIES, SAMPLE_FILES, SAMPLE_NAME, SAMPLE_NAMES } from '../lexicon/sample-company.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { rowOf } from './row-of.ts';

/** A body of fewer words may be anybody's. */
const MARKED_WORDS = 12;
/** What a body is known by whatever its line breaks and case, as 16 hex digits; null for one that is too short to be known. */
export function bodyMark(body: string): string | null {
  const words = wordsOf(body);
  if (words.length < MARKED_WORDS) return null;
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}

/** Names that nobody can own or answer under (RFC 2606 §2–3, RFC 6761 §6). */
const RESERVED = /(?:^|[@/.])(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|test|invalid|localhost))(?=$|[/:?#])/i;
const isReserved = (address: string): boolean => RESERVED.test(address);

/** Where the trust center is; until that is known, where the company is. */
const homeOf = ({ trustUrl, url }: { trustUrl?: string | undefined; url: string }): string => trustUrl ?? url;

const isSample = ({ tree }: Context): boolean =>
  tree.company.data.name === SAMPLE_NAME && isReserved(homeOf(tree.company.data));

type Path = (string | number)[];
function* stringsIn(value: unknown, path: Path = []): Generator<[text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* stringsIn(one, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* stringsIn(one, [...path, key]);
}
const entriesOf = ({ tree }: Context): Entry<unknown>[] => Object.values(tree).flat();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SAMPLE_NAMES.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');

function* sampleText(context: Context): Generator<Fault> {
  if (isSample(context)) return;
  for (const { file, data, body } of entriesOf(context)) {
    for (const [text, path] of stringsIn(data)) {
      const [found] = NAMES.exec(text) ?? [];
      if (found !== undefined) yield { file, at: { path }, found };
    }
    const named = NAMES.exec(body);
    if (named) yield { file, at: { offset: named.index }, found: named[0] };
    else if (SAMPLE_BODIES.has(bodyMark(body) ?? ''))
      yield {
        file,
        at: { offset: Math.max(0, body.search(/\S/)) },
        found: 'the whole text',
        why: 'It is word for word what the sample company says of itself.',
        mend: 'Write what is true of your company, or delete the file.',
      };
  }
}

function* sampleFiles(context: Context): Generator<Fault> {
  if (isSample(context)) return;
  const { tree, files } = context;
  for (const [folder, list] of [
    ['public', files.public],
    ['private', files.private],
  ] as const)
    for (const { name, sha256 } of list) {
      if (sha256 === undefined || !SAMPLE_FILES.has(sha256)) continue;
      const base = name.split('/').at(-1);
      const owner = tree.documents.find(({ data }) => data.file === name || data.file === base);
      yield {
        file: owner?.file ?? tree.company.file,
        at: { path: owner ? ['file'] : [] },
        found: `${folder}/${name}`,
      };
    }
}

/** Addresses in fields, and links in bodies; an email address that an answer only shows as an example may stay. */
function* reservedAddresses(context: Context): Generator<Fault> {
  if (isReserved(homeOf(context.tree.company.data))) return;
  for (const { file, data } of entriesOf(context))
    for (const [text, path] of stringsIn(data))
      if (!/\s/.test(text) && isReserved(text)) yield { file, at: { path }, found: text };
  for (const { file, links } of context.pages)
    for (const { url, offset } of links)
      if (/^https?:/i.test(url) && isReserved(url)) yield { file, at: { offset }, found: url };
}

/** A name that ends in a legal form, such as "Acme Payments GmbH". */
const ENTITY =
  /\p{Lu}[\p{L}\p{N}&'’.-]*,? (?:(?:\p{Lu}[\p{L}\p{N}&'’.-]*|&|and|of),? ){0,5}(?:Inc|LLC|LLP|Ltd|Limited|GmbH|AG|SE|B\.?V|N\.?V|S\.?A|S\.?r\.?l|ApS|A\/S|AB|Oy|Corp(?:oration)?|PLC|plc|Pty)\b\.?/u;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const names = (text: string, name: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `);

/** Whether a text names the company or another entity of its group. */
const namesParty = ({ company }: Context['tree'], text: string): boolean =>
  [company.data.legalName, ...company.data.entities].some((party) => names(text, party));

/** An agreement binds the company that is named in it: one that names another entity and not this one is somebody else's. */
function* strangeParty({ tree }: Context): Generator<Fault> {
  const { legalName } = tree.company.data;
  for (const { file, body } of tree.agreements) {
    const other = namesParty(tree, body) ? null : ENTITY.exec(body);
    if (other)
      yield {
        file,
        at: { offset: other.index },
        found: other[0],
        why: `It does not name ${legalName}, the legal entity in company.yaml.`,
      };
  }
}

/** A text as long as an agreement that names no entity at all. */
const AGREEMENT_WORDS = 40;
function* partyLeftOut({ tree }: Context): Generator<Fault> {
  const { legalName } = tree.company.data;
  for (const { file, body } of tree.agreements)
    if (wordsOf(body).length >= AGREEMENT_WORDS && !namesParty(tree, body) && !ENTITY.test(body))
      yield { file, at: { offset: body.search(/\S/) }, found: `no ${legalName}` };
}

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const registered = (host: string): string => host.split('.').slice(-2).join('.');
const EMAIL = /[\w.+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;
function* strangeContacts({ tree }: Context): Generator<Fault> {
  const { contacts, url } = tree.company.data;
  const homes = [url, homeOf(tree.company.data)].map((address) => new URL(address).hostname);
  const own = new Set([...homes, ...Object.values(contacts).map(hostOf)].map(registered));
  for (const { file, body } of tree.agreements)
    for (const found of body.matchAll(EMAIL))
      if (!own.has(registered(found[1]?.toLowerCase() ?? '')))
        yield { file, at: { offset: found.index }, found: found[0] };
}

const row = rowOf('identity');

export const SAMPLE_TRACES: Rule[] = [
  row(
    'VS-I01',
    'error',
    'Nothing is left of the sample company',
    'It would be published as a statement of your company.',
    'FTC Act §5 (15 U.S.C. §45): deceptive statements',
    'Replace it with your own, or delete the file.',
    sampleText,
  ),
  row(
    'VS-I02',
    'error',
    'No document of the sample company is handed out',
    'The file is a made-up report of a company that does not exist.',
    'FTC Act §5 (15 U.S.C. §45): deceptive statements',
    'Put your own file there, or delete the document.',
    sampleFiles,
  ),
  row(
    'VS-I03',
    'error',
    'No address stands under a name that is reserved for examples',
    'Nobody can own that domain, so nobody answers there.',
    'RFC 2606 §2–3; RFC 6761 §6',
    'Write the real address, or leave the field out.',
    reservedAddresses,
  ),
  row(
    'VS-I04',
    'error',
    'No agreement is another company’s',
    'Whoever signs it makes a contract with the entity that it names.',
    'Restatement (Second) of Contracts §9: parties',
    'Name the legal entity in the text, as it stands in legalName.',
    strangeParty,
  ),
  row(
    'VS-I05',
    'warning',
    'An agreement names your legal entity',
    'It is left open who makes the contract.',
    'Restatement (Second) of Contracts §9: parties',
    'Name the legal entity in the text, as it stands in legalName.',
    partyLeftOut,
  ),
  row(
    'VS-I06',
    'warning',
    'An agreement gives your own contacts',
    'Notices under it would go to another company.',
    'Restatement (Second) of Contracts §9: parties',
    'Give an address of your own company, or check that this one is meant.',
    strangeContacts,
  ),
];
