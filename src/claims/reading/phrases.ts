import { type Word, wordsOf } from './words.ts';

interface Node<Role> {
  next: Map<string, Node<Role>>;
  roles: Role[];
}
/** Words may stand this close and still be one phrase: a space, a hyphen, a slash. */
const CLOSE = /^[ \-/.]{0,3}$/;

/** For each word, the roles of the phrases that begin there, with how many words the longest of them has. */
export type Marks<Role> = (Map<Role, number> | undefined)[];

/** Lists of phrases as a tree of words: a text is looked through once, however long the lists are. */
export class Phrases<Role extends string> {
  readonly #root: Node<Role> = { next: new Map(), roles: [] };

  add(role: Role, phrases: readonly string[]): this {
    for (const phrase of phrases) {
      let node = this.#root;
      for (const { text } of wordsOf(phrase)) {
        let next = node.next.get(text);
        if (next === undefined) {
          next = { next: new Map(), roles: [] };
          node.next.set(text, next);
        }
        node = next;
      }
      if (node !== this.#root && !node.roles.includes(role)) node.roles.push(role);
    }
    return this;
  }

  /** The roles of every word, added to those found before. */
  marks(words: readonly Word[], found: Marks<Role> = []): Marks<Role> {
    return words.map((_, at) => {
      let node = this.#root.next.get(words[at]?.text ?? '');
      let here = found[at];
      for (let length = 1; node !== undefined; length += 1) {
        for (const role of node.roles) {
          here ??= new Map();
          here.set(role, Math.max(length, here.get(role) ?? 0));
        }
        const word = words[at + length];
        node = word !== undefined && CLOSE.test(word.gap) ? node.next.get(word.text) : undefined;
      }
      return here;
    });
  }
}
