/** What the words of a migration depend on. */
export type Dialect = 'sqlite' | 'postgres';
