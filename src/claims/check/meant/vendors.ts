import { withoutLegalForm } from '../../reading/parties.ts';
import { MAKERS, MODELS, OWNERS, RESELLERS, VENDORS, type Vendor } from '../../reading/vendors.ts';
import { wordsOf } from '../../reading/words.ts';

/** A name as it is compared: its words in lower case. */
export const plain = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .join(' ');
/** Every vendor of the list by each of its names, as they are compared. */
export const BY_NAME: ReadonlyMap<string, Vendor> = new Map(
  VENDORS.flatMap((vendor) => [vendor.name, ...vendor.also].map((name) => [plain(name), vendor] as const)),
);

const FILLER = new Set([
  'the',
  'inc',
  'llc',
  'ltd',
  'gmbh',
  'limited',
  'corp',
  'pbc',
  'bv',
  'sas',
  'sa',
  'ag',
  'pty',
  'company',
  'technologies',
  'europe',
  'co',
]);
/** The names that one entry of a list goes by: "Vonage (formerly NexMo)", "AlphaAI Technologies dba Tavily". */
const namesOf = (entry: string): string[] =>
  entry
    .split(/[()/]|\b(?:dba|d\/b\/a|aka|formerly|previously|operating as|trading as|now|via|and)\b/i)
    .map((part) => plain(withoutLegalForm(part.trim())))
    .map((part) =>
      part
        .split(' ')
        .filter((word) => !FILLER.has(word))
        .join(' '),
    )
    .filter((part) => part !== '');
const known = (name: string): Vendor | undefined => {
  const words = name.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const vendor = BY_NAME.get(words.slice(0, length).join(' '));
    if (vendor !== undefined) return vendor;
  }
  return undefined;
};
/** Whether a name alone tells that it is a vendor: it is in the list of all, or has a legal form. */
export const isVendorName = (name: string): boolean =>
  withoutLegalForm(name) !== name.replaceAll(',', '').trim() || namesOf(name).some((one) => known(one) !== undefined);

/** "Claude Sonnet" on a page that names Bedrock: a cloud runs it, and its maker gets nothing. */
export const isResold = (name: string, page: string): boolean =>
  MODELS.has(name.toLowerCase()) && RESELLERS.some((reseller) => page.toLowerCase().includes(reseller));

const begins = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
/** "CleverCloud PaaS" for Clever Cloud: the first words of one are the other, written without a blank. */
const beginsJoined = (a: string, b: string): boolean => {
  const joined = a.replaceAll(' ', '');
  let said = '';
  for (const word of b.split(' ')) {
    said += word;
    if (said.length >= joined.length) break;
  }
  return said === joined;
};
/** "Site Solutions" for CPA Site Solutions: a text may be read from its second word on. */
const ends = (a: string, b: string): boolean => b.includes(' ') && a.endsWith(` ${b}`);

/** The same pairs come up in every answer; beyond this many it begins anew. */
const REMEMBERED_PAIRS = 5000;
const remembered = new Map<string, boolean>();

/** Whether two names, as written in a list and in a text, are of one vendor: one begins the other, or both are known as the same. */
export function sameVendor(one: string, other: string): boolean {
  const pair = `${one}\n${other}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const is = isSameVendor(one, other);
  if (remembered.size >= REMEMBERED_PAIRS) remembered.clear();
  remembered.set(pair, is);
  return is;
}

/** "Microsoft" in a list stands for Microsoft Azure too. */
export const isMaker = (name: string, vendor: Vendor | undefined): boolean =>
  vendor !== undefined && plain(vendor.name).startsWith(`${name} `);

/** "Google" or "Google Ireland" in a list stands for Firebase, which is its product under a name of its own. */
const makes = (listed: string, vendor: Vendor | undefined): boolean => {
  const one = known(listed);
  return (MAKERS.get(vendor?.name ?? '') ?? []).some((maker) =>
    one === undefined ? begins(listed, plain(maker)) : one === BY_NAME.get(plain(maker)),
  );
};

/** Whether one of two names is the company that makes or owns the other: PayPal and Braintree, Twilio and SendGrid. */
export function isMakerAndMade(one: string, other: string): boolean {
  const pairs = [one, other].map((name) => namesOf(name).map((part) => known(part)?.name ?? part));
  const isOf = ([made = [], maker = []]: string[][]): boolean =>
    made.some((name) =>
      [...(MAKERS.get(name) ?? []), ...(OWNERS.get(name) ?? [])].some((holder) =>
        maker.some((as) => begins(plain(as), plain(holder))),
      ),
    );
  return isOf(pairs) || isOf(pairs.toReversed());
}

/** "Google Vertex AI" in a list stands for Vertex AI in a text: the maker's name goes before its product's. */
const isProductOf = (listed: string, name: string): boolean => listed.endsWith(` ${name}`) && BY_NAME.has(name);

/** "NeonDB" for Neon */
const isItsDatabase = (a: string, b: string): boolean => a.length >= SHORTEST_BASE && b === `${a}db`;
const SHORTEST_BASE = 4;

/** "Example Cloud (Vertex AI)" in a list stands for Example Vertex AI in a text: the maker's first word and a product of its entry. */
const isOfEntry = (entry: readonly string[], name: string): boolean =>
  entry.some((product) => entry.some((maker) => maker !== product && name === `${maker.split(' ')[0]} ${product}`));

function isSameVendor(one: string, other: string): boolean {
  const [a, b] = [namesOf(one), namesOf(other)];
  if (a.some((name) => isOfEntry(b, name)) || b.some((name) => isOfEntry(a, name))) return true;
  return a.some((x) => {
    const vendor = known(x);
    return b.some(
      (y) =>
        begins(x, y) ||
        ends(x, y) ||
        isMaker(x, known(y)) ||
        makes(x, known(y)) ||
        isProductOf(x, y) ||
        isItsDatabase(x, y) ||
        beginsJoined(x, y) ||
        beginsJoined(y, x) ||
        (vendor !== undefined && (vendor === known(y) || isMaker(y, vendor))),
    );
  });
}
