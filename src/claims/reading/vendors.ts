import lexicon from './lexicon/vendors.json' with { type: 'json' };

/**
 * A vendor of the one list that all rules share. `kind`: what it does. `internal`: a tool of the company itself, which need not hold
 * customer data. `hosts`: it runs what others build. `connected`: customers mostly bring an account of their own.
 */
export interface Vendor {
  name: string;
  also: readonly string[];
  kind: string;
  internal: boolean;
  hosts: boolean;
  connected: boolean;
}

const HOSTING = 'hosting';
const INTERNAL = 'work of the company itself';
const CONNECTED: ReadonlySet<string> = new Set(lexicon.connected.names);
export const VENDORS: readonly Vendor[] = lexicon.groups.flatMap(({ kind, vendors }) =>
  vendors.map((names) => {
    const [name = names, ...also] = names.split(' = ');
    return { name, also, kind, internal: kind === INTERNAL, hosts: kind === HOSTING, connected: CONNECTED.has(name) };
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

/** The products that a company sells under its own contracts, by their names in the list: the company's name. */
export const MAKERS: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon.makers.of).flatMap(([maker, products]) =>
    products.map((product) => [product, maker] as const),
  ),
);
