import { desk } from './weeks/desk.ts';
import { plainPerson } from './weeks/plain-person.ts';
import { play } from './weeks/play.ts';
import { onWorkerd } from './weeks/workerd/on-workerd.ts';

play(
  'workerd and D1',
  async () => {
    const ground = await onWorkerd();
    const someone = async () => plainPerson(ground);
    const company = desk(ground, someone);
    return { ground, company, readers: [], someone, references: new Map(), hours: 0 };
  },
  180,
);
