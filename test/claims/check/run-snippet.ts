import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree, guide, news } from './base-tree.ts';
import type { Snippet } from './snippet.ts';

function put(tree: ContentTree, { text, place = 'answer', beside }: Snippet): void {
  const body = (id: string) => tree.compliance.find((item) => item.id === id);
  if (place === 'question') tree.faqs.push(answer(beside ?? 'It is described on this page.', text));
  else if (place === 'title')
    tree.faqs.push({
      ...answer('It is described on this page.'),
      data: { ...answer('').data, category: text.slice(0, 60) },
    });
  else if (place === 'guide') tree.learn.push(guide(text));
  else if (place === 'update') tree.updates.push(news(text));
  else if (place === 'principle') Object.assign(tree.principles[4]?.data ?? {}, { commitment: text });
  else if (place === 'agreement') Object.assign(tree.agreements[0] ?? {}, { body: text });
  else if (place === 'soc-2') Object.assign(body('soc-2') ?? {}, { body: text });
  else {
    tree.faqs.push(answer(text));
    if (beside !== undefined) tree.faqs.push(answer(beside, 'How is this done?', 'beside'));
  }
}

/** Numbers are compared from answer to answer, so that a neighbor would decide. */
const isOfNumbers = (code: string | null): boolean => code?.startsWith('VS-C4') ?? false;
/** How many answers are judged in one tree: most of what a tree costs is the tree. */
const TOGETHER = 25;

/**
 * Whether each snippet is found under its code, or for an innocent one that nothing is. Answers that stand alone are put
 * into one tree, each in a file of its own; one that does not come out there as it should is judged alone, as the others are.
 */
export function holds(snippets: readonly Snippet[]): (snippet: Snippet) => boolean {
  const isRight = ({ code }: Snippet, found: readonly Finding[]) =>
    code === null ? found.length === 0 : found.some((one) => one.code === code);
  const alone = snippets.filter(({ place, beside, code }) => !place && !beside && !isOfNumbers(code));
  const right = new Set<Snippet>();
  for (let at = 0; at < alone.length; at += TOGETHER) {
    const tree = baseTree();
    const files = new Map(
      alone.slice(at, at + TOGETHER).map((snippet, index) => {
        const faq = answer(snippet.text, 'How is this handled?', `answer-${index}`);
        tree.faqs.push(faq);
        return [snippet, faq.file];
      }),
    );
    const found = Map.groupBy(checkClaims(tree, baseFacts()).findings, ({ file }) => file);
    for (const [snippet, file] of files) if (isRight(snippet, found.get(file) ?? [])) right.add(snippet);
  }
  return (snippet) => right.has(snippet) || isRight(snippet, findingsFor(snippet));
}

/** What is found when a snippet is put into a tree that is otherwise without fault. */
export function findingsFor(snippet: Snippet): Finding[] {
  const tree = baseTree();
  put(tree, snippet);
  return checkClaims(tree, baseFacts()).findings;
}
