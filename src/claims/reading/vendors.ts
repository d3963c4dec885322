import lexicon from './lexicon/vendors.json' with { type: 'json' };

/**
 * A vendor of the one list that all rules share. `internal`: a tool of the company itself, which need not hold customer data. `hosts`: it
 * runs what others build.
 */
export interface Vendor {
  name: string;
  also: readonly string[];
  internal: boolean;
  hosts: boolean;
}

const HOSTING = 'hosting';
const INTERNAL = 'work of the company itself';
export const VENDORS: readonly Vendor[] = lexicon.groups.flatMap(({ kind, vendors }) =>
  vendors.map((names) => {
    const [name = names, ...also] = names.split(' = ');
    return { name, also, internal: kind === INTERNAL, hosts: kind === HOSTING };
  }),
);
/** Names that are everyday words too, in lower case. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(lexicon.ambiguous.words);
/** Other names whose words also mean something else, in lower case. */
export const EVERYDAY: ReadonlySet<string> = new Set(lexicon.everyday.words);
/** Names of software that anybody runs, in lower case. */
export const SOFTWARE: ReadonlySet<string> = new Set(lexicon.software.words);

/** Names of models, in lower case, and the words of those who run models of others. */
export const MODELS: ReadonlySet<string> = new Set(lexicon.models.words);
export const RESELLERS: readonly string[] = lexicon.resellers.words;

/** Names that are everyday words where they are written small, in lower case: "a notion". */
const SMALL: ReadonlySet<string> = new Set(lexicon.small.words);

const NAMES = VENDORS.flatMap(({ name, also }) => [name, ...also]).filter((name) => !AMBIGUOUS.has(name.toLowerCase()));
/** Every name that stands for a vendor wherever it is written. */
export const VENDOR_NAMES: readonly string[] = NAMES.filter((name) => !SMALL.has(name.toLowerCase()));
/** Every other one that stands for a vendor with a capital letter. */
export const CAPITAL_VENDOR_NAMES: readonly string[] = NAMES.filter((name) => SMALL.has(name.toLowerCase()));

/** For each name of a table of rows, the names that hold it. */
const holders = (of: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [holder, held] of Object.entries(of))
    for (const name of held) found.set(name, [...(found.get(name) ?? []), holder]);
  return found;
};
/** The products that a company sells under its own contracts, by their names in the list: the names under which it may be listed. */
export const MAKERS: ReadonlyMap<string, readonly string[]> = holders(lexicon.makers.of);
/** Vendors with contracts of their own that belong to another company, by their names in the list: whose they are. */
export const OWNERS: ReadonlyMap<string, readonly string[]> = holders(lexicon.owners.of);

/** Tools of which a company mostly has one, by the name of each: the others of its row. */
export const RIVALS: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon.rivals.of.flatMap((row) => {
    const names = row.split(' = ');
    return names.map((name) => [name, names.filter((other) => other !== name)] as const);
  }),
);
