import type { Entry } from '../../../schemas/content-tree.ts';
import { SAMPLE_COMPANY, SAMPLE_FILES, SAMPLE_NAMES, SAMPLE_TEXTS } from '../lexicon/sample-company.ts';
import { type Context, type Fault, type Faults, faultIn, type Rule } from '../rule.ts';
import { namesOf, partsOf, stringsIn, textMark, plainWords as wordsOf } from '../sample-text.ts';

/** Names that nobody can own or answer under (RFC 2606 §2–3, RFC 6761 §6). */
const RESERVED = /(?:^|[@/.])(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|test|invalid|localhost))(?=$|[/:?#])/i;
const isReserved = (address: string): boolean => RESERVED.test(address);

/** Where the trust center is; until that is known, where the company is. */
const homeOf = ({ trustUrl, url }: { trustUrl?: string | undefined; url: string }): string => trustUrl ?? url;

const isSample = ({ tree }: Context): boolean =>
  tree.company.data.name === SAMPLE_COMPANY.name && isReserved(homeOf(tree.company.data));

const entriesOf = ({ tree }: Context): Entry<unknown>[] => Object.values(tree).flat();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SAMPLE_NAMES.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');

function* sampleText(context: Context): Faults<'VS-I01'> {
  if (isSample(context)) return;
  const called = [...namesOf(context.tree.company.data), ...namesOf(SAMPLE_COMPANY)];
  const isKnown = (text: string): boolean => SAMPLE_TEXTS.has(textMark(text, called) ?? '');
  for (const { file, data, body } of entriesOf(context)) {
    for (const [text, path] of stringsIn(data)) {
      const [found] = NAMES.exec(text) ?? [];
      if (found !== undefined) yield faultIn(file, path, found, { is: 'a-name' });
      else if (isKnown(text)) yield faultIn(file, path, firstWords(text), { is: 'the-text' });
    }
    const named = NAMES.exec(body);
    if (named) yield { file, at: { offset: named.index }, found: named[0], facts: { is: 'a-name' } };
    else if (SAMPLE_TEXTS.has(textMark(body) ?? '')) yield { file, ...startOf(body), facts: { is: 'the-text' } };
    else
      for (const { text, offset } of partsOf(body)) {
        if (!isKnown(text)) continue;
        yield { file, at: { offset }, found: firstWords(text), facts: { is: 'the-text' } };
        // One is enough to say that the rest wants reading as well.
        break;
      }
  }
}
/** Where a text begins, and its first words. */
const FIRST_WORDS = 8;
const firstWords = (text: string): string => `${text.trim().split(/\s+/).slice(0, FIRST_WORDS).join(' ')} …`;
const startOf = (body: string): Pick<Fault, 'at' | 'found'> => ({
  at: { offset: Math.max(0, body.search(/\S/)) },
  found: firstWords(body),
});

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
      yield faultIn(owner?.file ?? tree.company.file, owner ? ['file'] : [], `${folder}/${name}`);
    }
}

/** Addresses in fields, and links in bodies; an email address that an answer only shows as an example may stay. */
function* reservedAddresses(context: Context): Generator<Fault> {
  if (isReserved(homeOf(context.tree.company.data))) return;
  for (const { file, data } of entriesOf(context))
    for (const [text, path] of stringsIn(data))
      if (!/\s/.test(text) && isReserved(text)) yield faultIn(file, path, text);
  for (const { file, links } of context.pages)
    for (const { url, offset } of links)
      if (/^https?:/i.test(url) && isReserved(url)) yield { file, at: { offset }, found: url, facts: null };
}

/** A name that ends in a legal form, such as "Acme Payments GmbH". */
const ENTITY =
  /\p{Lu}[\p{L}\p{N}&'’.-]*,? (?:(?:\p{Lu}[\p{L}\p{N}&'’.-]*|&|and|of),? ){0,5}(?:Inc|LLC|LLP|Ltd|Limited|GmbH|AG|SE|B\.?V|N\.?V|S\.?A|S\.?r\.?l|ApS|A\/S|AB|Oy|Corp(?:oration)?|PLC|plc|Pty)\b\.?/u;
const names = (text: string, name: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `);

/** Whether a text names the company or another entity of its group. */
const namesParty = ({ company }: Context['tree'], text: string): boolean =>
  [company.data.legalName, ...company.data.entities].some((party) => names(text, party));

/** An agreement binds the company that is named in it: one that names another entity and not this one is somebody else's. */
function* strangeParty({ tree }: Context): Faults<'VS-I04'> {
  const { legalName } = tree.company.data;
  for (const { file, body } of tree.agreements) {
    const other = namesParty(tree, body) ? null : ENTITY.exec(body);
    if (other) yield { file, at: { offset: other.index }, found: other[0], facts: { name: legalName } };
  }
}

/** A text as long as an agreement that names no entity at all. */
const AGREEMENT_WORDS = 40;
function* partyLeftOut({ tree }: Context): Faults<'VS-I05'> {
  const { legalName } = tree.company.data;
  for (const { file, body } of tree.agreements)
    if (wordsOf(body).length >= AGREEMENT_WORDS && !namesParty(tree, body) && !ENTITY.test(body))
      yield { file, ...startOf(body), facts: { name: legalName } };
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
        yield { file, at: { offset: found.index }, found: found[0], facts: null };
}

export const SAMPLE_TRACES: Rule[] = [
  { code: 'VS-I01', family: 'identity', severity: 'error', check: sampleText },
  { code: 'VS-I02', family: 'identity', severity: 'error', check: sampleFiles },
  { code: 'VS-I03', family: 'identity', severity: 'error', check: reservedAddresses },
  { code: 'VS-I04', family: 'identity', severity: 'error', check: strangeParty },
  { code: 'VS-I05', family: 'identity', severity: 'warning', check: partyLeftOut },
  { code: 'VS-I06', family: 'identity', severity: 'warning', check: strangeContacts },
];
