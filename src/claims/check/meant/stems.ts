import { type Word, wordsOf } from '../../reading/words.ts';

interface Node<Role> {
  exact: Map<string, Node<Role>>;
  /** Words given with a star, by their first letters. */
  stems: Map<string, { stem: string; next: Node<Role> }[]>;
  roles: Role[];
}
/** Words may stand this close and still be one phrase. */
const CLOSE = /^[ \-/.]{0,3}$/;
/** As many letters as the shortest stem has. */
const LETTERS = 2;

const node = <Role>(): Node<Role> => ({ exact: new Map(), stems: new Map(), roles: [] });

/** Lists of phrases whose words may end in a star: "notif*" is notify, notifies, notification. */
export class Stems<Role extends string> {
  readonly #root: Node<Role> = node();

  add(role: Role, phrases: readonly string[]): this {
    for (const phrase of phrases) {
      let at = this.#root;
      for (const word of phrase.split(' '))
        at = word.endsWith('*') ? stemOf(at, word.slice(0, -1).toLowerCase()) : exactOf(at, word);
      at.roles.push(role);
    }
    return this;
  }

  /** For each word, the roles of the phrases that begin there, with how many words the longest of them has. */
  marks(words: readonly Word[]): (ReadonlyMap<Role, number> | undefined)[] {
    return words.map((_, index) => {
      const found = new Map<Role, number>();
      this.#walk(this.#root, words, index, 0, found);
      return found.size === 0 ? undefined : found;
    });
  }

  #walk(from: Node<Role>, words: readonly Word[], index: number, length: number, found: Map<Role, number>): void {
    for (const role of from.roles) found.set(role, Math.max(length, found.get(role) ?? 0));
    const word = words[index + length];
    if (word === undefined || (length > 0 && !CLOSE.test(word.gap))) return;
    const exact = from.exact.get(word.text);
    if (exact !== undefined) this.#walk(exact, words, index, length + 1, found);
    for (const { stem, next } of from.stems.get(word.text.slice(0, LETTERS)) ?? [])
      if (word.text.startsWith(stem)) this.#walk(next, words, index, length + 1, found);
  }
}

function exactOf<Role>(from: Node<Role>, written: string): Node<Role> {
  const text = wordsOf(written)[0]?.text ?? '';
  const next = from.exact.get(text) ?? node();
  from.exact.set(text, next);
  return next;
}
function stemOf<Role>(from: Node<Role>, stem: string): Node<Role> {
  const near = from.stems.get(stem.slice(0, LETTERS)) ?? [];
  const known = near.find((one) => one.stem === stem);
  if (known !== undefined) return known.next;
  const next = node<Role>();
  from.stems.set(stem.slice(0, LETTERS), [...near, { stem, next }]);
  return next;
}
