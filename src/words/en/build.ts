import { sayAll, sayCount, sayNumber } from './format.ts';

/** What a public file gives away. `of` is whose it is: a gated file, an address, a domain, a variable. */
const leaked = {
  'its-name': () => 'a gated file or a secret in its name',
  'file-name': (of: string) => `the name of the gated file private/${of}`,
  digest: (of: string) => `the digest of private/${of}`,
  bytes: (of: string) => `bytes of private/${of}`,
  address: (of: string) => `the address ${of} of content/access.yaml`,
  rule: (of: string) => `the access rule for ${of}`,
  secret: (of: string) => `a value of the variable ${of}`,
  internal: (of: string) => `text of content/faqs/${of}.mdx, which is internal`,
  password: (of: string) => `the password in the variable ${of}`,
};

/** What a build says while it works, and why it stops. */
export const build = {
  leaked,
  leaks: (leaks: readonly { file: string; what: string }[]) =>
    `The public folder gives away ${leaks.length === 1 ? 'something' : sayCount(leaks.length, 'thing')} that only the gate may:\n${leaks
      .map(({ file, what }) => `  ${file}  holds ${what}`)
      .join('\n')}\nRemove it from the page or file that carries it. Don’t publish anything from this build.`,
  dropped: (addresses: readonly string[], file: string) =>
    `${addresses.length === 1 ? 'An address that was published no longer has' : `${sayCount(addresses.length, 'address', 'addresses')} that were published no longer have`} a page:\n${addresses
      .map((address) => `  ${address}`)
      .join(
        '\n',
      )}\nAdd the old id to aliases of the entry that took its place, and the address leads there. To let it go, remove its line from ${file}.`,
  kept: (addresses: number, file: string) => `${file}: ${sayCount(addresses, 'address', 'addresses')} added; commit it`,
  drawn: (all: number, drawn: number): string =>
    `link previews: ${sayCount(all, 'image')}, ${sayNumber(drawn)} new or changed`,
  indexed: (pages: number) => `search: ${sayCount(pages, 'page')} indexed`,
  changed: 'Something has changed since the last build, so the site is being rebuilt.',
  first: 'Building the site for the first time.',
  noFault: 'The content no longer has faults.',
  today: (given: string) => `TODAY is "${given}". Write a day as YYYY-MM-DD, such as 2026-11-21.`,
  notReplaceable: (names: readonly string[], known: readonly string[]) =>
    `vouchsafe(): no component named ${names.join(', ')} can be replaced. You can replace ${sayAll(known)}.`,
  /** Variables of a build for a Worker, and what is wrong with them. */
  variable: (name: string, said: string) => `${name}: ${said}`,
  ids: {
    D1_DATABASE_ID: 'expected the id that `wrangler d1 create` printed',
    HYPERDRIVE_ID: 'expected the id that `wrangler hyperdrive create` printed',
    R2_BUCKET: 'expected the name of a bucket',
  },
  secondDatabase: 'set beside D1_DATABASE_ID; the state is in one of them',
  noDatabase: 'build with D1_DATABASE_ID=… as `wrangler d1 create` prints it',
  size: (submit: string, driver: string | null, whole: string) =>
    `submit path ${submit}${driver === null ? '' : ` (${driver} of it the driver of PostgreSQL)`}, whole function ${whole}, minified`,
  held: (size: string, budget: string, fits: boolean) => `${size} of ${budget}${fits ? '' : ', TOO LARGE'}`,
};
export type BuildWords = typeof build;
