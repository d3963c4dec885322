import type { ContentTree } from '../schemas/content-tree.ts';

/** So many words in a row are nobody's by chance. */
const RUN_WORDS = 8;
const WORD = /[\p{L}\p{N}]+/gu;
/** Public files that hold text; a picture's bytes would be read as words. */
const TEXT = /\.(?:html|md|json|txt|xml|csv|ics|js|css|svg)$/;

function* runsIn(text: string): Generator<string> {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    words.push(word.toLowerCase());
    if (words.length > RUN_WORDS) words.shift();
    if (words.length === RUN_WORDS) yield words.join(' ');
  }
}

/** Everything that the content itself publishes, each text on its own. */
const published = (tree: ContentTree): string[] => {
  const entries = [tree.compliance, tree.principles, tree.documents, tree.updates, tree.learn].flat();
  const faqs = tree.faqs.filter(({ data }) => !data.internal);
  return [
    ...[...entries, ...faqs].flatMap(({ data, body }) => [body, JSON.stringify(data)]),
    JSON.stringify([tree.company.data, tree.subprocessors.map(({ data }) => data)]),
  ];
};

/**
 * Tells which of the company's own answers a public file gives away: `internal: true` is published nowhere. Null where there are none.
 * What the content publishes elsewhere, word for word, gives nothing away.
 */
export function internalText(tree: ContentTree): ((file: string, content: Buffer) => string | null) | null {
  const guarded = new Map<string, string>();
  for (const { id, data, body } of tree.faqs)
    if (data.internal)
      for (const text of [data.question, ...data.asks, body]) for (const run of runsIn(text)) guarded.set(run, id);
  if (guarded.size === 0) return null;
  for (const text of published(tree)) for (const run of runsIn(text)) guarded.delete(run);
  return (file, content) => {
    if (!TEXT.test(file)) return null;
    for (const run of runsIn(content.toString('utf8'))) {
      const id = guarded.get(run);
      if (id !== undefined) return id;
    }
    return null;
  };
}
