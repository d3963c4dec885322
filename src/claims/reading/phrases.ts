import { type Word, wordsOf } from './words.ts';

interface Node<Role> {
  next: Map<string, Node<Role>>;
  roles: Role[];
  before: Node<Role> | null;
  /** How many words lead here. */
  words: number;
  /** The roles that end here or on the way here; made when it is first met. */
  ended?: ReadonlyMap<Role, number>;
}
/** Words may stand this close and still be one phrase: a space, a hyphen, a slash. */
const CLOSE = /^[ \-/.]{0,3}$/;

/** For each word, the roles of the phrases that begin there, with how many words the longest of them has. */
export type Marks<Role> = (ReadonlyMap<Role, number> | undefined)[];

/** Lists of phrases as a tree of words: a text is looked through once, however long the lists are. */
export class Phrases<Role extends string> {
  readonly #root: Node<Role> = { next: new Map(), roles: [], before: null, words: 0 };

  add(role: Role, phrases: readonly string[]): this {
    for (const phrase of phrases) {
      let node = this.#root;
      for (const { text } of wordsOf(phrase)) {
        let next = node.next.get(text);
        if (next === undefined) {
          next = { next: new Map(), roles: [], before: node, words: node.words + 1 };
          node.next.set(text, next);
        }
        node = next;
      }
      if (node !== this.#root && !node.roles.includes(role)) node.roles.push(role);
    }
    return this;
  }

  /** The roles of every word, added to those found before. `mayBegin` leaves out words at which no phrase begins. */
  marks(words: readonly Word[], found: Marks<Role> = [], mayBegin: (word: Word) => boolean = () => true): Marks<Role> {
    return words.map((first, at) => {
      let met: Node<Role> | null = null;
      let node = mayBegin(first) ? this.#root.next.get(first.text) : undefined;
      for (let next = at + 1; node !== undefined; next += 1) {
        if (node.roles.length > 0) met = node;
        const word = words[next];
        node = word !== undefined && CLOSE.test(word.gap) ? node.next.get(word.text) : undefined;
      }
      const known = found[at];
      if (met === null) return known;
      // Shared by every place where the same words stand: most words of a text have none, and many the same.
      const ended = endedAt(met);
      return known === undefined ? ended : merged(known, ended);
    });
  }
}

/** Marks of a sentence's words, each read once. The sentence asked for last is at hand: most are asked about word after word. */
export function readOnce<Role extends string>(phrases: Phrases<Role>): (of: { words: readonly Word[] }) => Marks<Role> {
  const read = new WeakMap<readonly Word[], Marks<Role>>();
  let last: readonly Word[] | undefined;
  let marks: Marks<Role> = [];
  return ({ words }) => {
    if (words === last) return marks;
    marks = read.get(words) ?? phrases.marks(words);
    read.set(words, marks);
    last = words;
    return marks;
  };
}

function endedAt<Role>(node: Node<Role>): ReadonlyMap<Role, number> {
  if (node.ended === undefined) {
    const ended = new Map(node.before === null ? [] : endedAt(node.before));
    for (const role of node.roles) ended.set(role, node.words);
    node.ended = ended;
  }
  return node.ended;
}

function merged<Role>(one: ReadonlyMap<Role, number>, other: ReadonlyMap<Role, number>): ReadonlyMap<Role, number> {
  const both = new Map(one);
  for (const [role, words] of other) both.set(role, Math.max(words, both.get(role) ?? 0));
  return both;
}
