import type { Store } from '../../../functions/ports/store.ts';
import type { Company, Ground, Person } from './actors.ts';
import { commandLine } from './command-line.ts';
import { desk } from './desk.ts';
import { inProcess } from './in-process.ts';
import { plainPerson } from './plain-person.ts';
import { play } from './play.ts';

type Acting = (ground: Ground, someone: () => Promise<Person>) => Company;

/** Plays the weeks in one process on a store, the company acting at its desk or as said. */
export function playInStore(name: string, store: () => Promise<Store>, acting: Acting = desk): void {
  play(name, async () => {
    const ground = await inProcess({ store: await store() });
    const someone = async () => plainPerson(ground);
    const readers = [desk(ground, someone), commandLine(ground)];
    return { ground, company: acting(ground, someone), readers, someone, references: new Map(), hours: 0 };
  });
}
