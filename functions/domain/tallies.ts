/**
 * How many rows there are of a kind, kept by the database beside them: `requests <state>`, `outbox <status>`; of the audit log by month
 * `audit <YYYY-MM> <event>`, and `rule <YYYY-MM> <event>` for what a rule did.
 */
export interface TallyRow {
  id: string;
  total: number;
}
export type TallyKind = 'requests' | 'outbox' | 'audit' | 'rule';

/** All tallies whose name begins so: a space is followed by `!` in the order of code points. */
export const talliesOf = (kind: TallyKind, ...more: string[]) => {
  const begin = [kind, ...more].join(' ');
  return { compare: [['id', '>=', `${begin} `] as const, ['id', '<', `${begin}!`] as const] };
};

/** The last word of a tally's name. */
export const nameOfTally = ({ id }: TallyRow): string => id.slice(id.lastIndexOf(' ') + 1);
