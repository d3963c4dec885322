/** Every migration, forward only, in the order in which they run. Apart from what they do: to look at a database asks for no more. */
export const MIGRATIONS = [
  '0001-first',
  '0002-uncertain',
  '0003-lent',
  '0004-lists',
  '0005-bound',
  '0006-stamp-name',
  '0007-open-by-mailbox',
] as const;

/** The one that brings the marks of rows that are bound to a secret. */
export const BINDING_MIGRATION = '0005-bound';

/** Whether a database on which these have run needs nothing, and is not of a later version either. */
export function isCurrent(done: readonly { name: string }[]): boolean {
  const names = done.map(({ name }) => name).sort();
  return names.length === MIGRATIONS.length && MIGRATIONS.every((name, at) => name === names[at]);
}
