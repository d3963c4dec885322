import type { CommandWords } from '../../src/words/en/commands.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from '../ports.ts';

/** What a command is given to work with. */
export interface Call {
  deps: Deps;
  words: CommandWords;
  print(line: string): void;
}
/** What `migrate` is given: the database before any gate has opened it, because to open one is to migrate it. */
export interface DatabaseCall {
  target: string;
  /** Binds what an earlier version left. */
  adopt(store: Store): Promise<Store>;
  words: CommandWords;
  print(line: string): void;
}
/** What was asked for, by what it needs; each answers the exit code. `stamper`: no database is opened. */
export type Chosen =
  | { needs: 'gate' | 'stamper'; run(call: Call): Promise<number> }
  | { needs: 'database'; run(call: DatabaseCall): Promise<number> }
  | { needs: 'nothing'; help: string };

/** What a group of commands is declared with: its words, and where a command says that it was chosen. */
export interface Declaring {
  words: CommandWords['help'];
  choose(chosen: Chosen): void;
}

/** "a, b" → ["a", "b"] */
export const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
