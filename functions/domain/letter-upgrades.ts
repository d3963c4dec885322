type Facts = Record<string, unknown>;

/** A list of objects, each changed; anything else stays as it is, and the schema names it. */
const each = (list: unknown, change: (one: Facts) => unknown): unknown =>
  Array.isArray(list)
    ? list.map((one: unknown) => (typeof one === 'object' && one !== null ? change(one as Facts) : one))
    : list;

/** What version 0, the text without a version, had otherwise. */
function fromZero(facts: Facts): Facts {
  switch (facts.kind) {
    case 'invitation':
      return { invitedBy: null, ...facts };
    case 'receipt':
    case 'record': {
      // Beside the name that was signed with, which is the one that counts.
      const { name: _, ...rest } = facts;
      return rest;
    }
    case 'review': {
      const { warnings } = facts;
      const said = Array.isArray(warnings)
        ? warnings.map((text: unknown) => (typeof text === 'string' ? { kind: 'said', of: [text] } : text))
        : warnings;
      return { filedName: null, ...facts, warnings: said };
    }
    case 'digest': {
      // Addresses, which are now made when the email goes out.
      const { desk: _, requests, ...rest } = facts;
      return { ...rest, requests: each(requests, ({ url: __, ...one }) => one) };
    }
    default:
      return facts;
  }
}

/** Version 2 has kinds that version 1 did not know, and changed none. */
const fromOne = (facts: Facts): Facts => facts;

/** Version 2 said whether there was anything to sign, and not how much; one agreement is what it then spoke of. */
const fromTwo = (facts: Facts): Facts =>
  typeof facts.signing === 'boolean' ? { ...facts, signing: facts.signing ? 1 : 0 } : facts;

/** From each version to the next; the first one is for version 0. */
const UPGRADES: readonly ((facts: Facts) => Facts)[] = [fromZero, fromOne, fromTwo];

export const upgrade = (facts: Facts, version: number): Facts =>
  UPGRADES.slice(version).reduce((old, next) => next(old), facts);
