import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_ROOT } from '../../../src/build/roots.ts';
import { madeUp, question } from './questions.ts';
import { pick, randomFrom } from './random.ts';

const SEED = 5;
/** One made-up product for this many questions. */
const QUESTIONS_A_NAME = 8;

interface Original {
  /** Front matter without its question, and without what makes an answer stand on the overview. */
  facts: string;
  paragraphs: string[];
}

function originalsOf(folder: string): Original[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const [, facts = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return {
        facts: facts.replace(/^(?:question|featured): .*\n|^asks:\n(?: {2}- .*\n)+/gm, ''),
        paragraphs: body
          .split(/\n{2,}/)
          .map((one) => one.trim())
          .filter((one) => /^[A-Z]/.test(one)),
      };
    });
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The demo's whole content with `count` questions in a folder of its own, the same for the same count. What is added asks for trifles
 * of made-up products and answers with a line on them and one of the demo's own answers, so that every claim stays true.
 */
export function growContent(root: string, count: number): void {
  mkdirSync(root, { recursive: true });
  cpSync(join(SITE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  for (const folder of ['public', 'private']) symlinkSync(join(SITE_ROOT, folder), join(root, folder));
  const faqs = join(root, 'content/faqs');
  const originals = originalsOf(faqs);
  const random = randomFrom(SEED);
  const names = Array.from({ length: Math.ceil(count / QUESTIONS_A_NAME) }, () => madeUp(random));
  const written = new Set<string>();
  while (originals.length + written.size < count) {
    const name = pick(random, names);
    const asked = question(random, name);
    const id = slug(asked);
    if (written.has(id)) continue;
    written.add(id);
    const original = pick(random, originals);
    const about = `${name} keeps this with ${madeUp(random)} and ${madeUp(random)}; ${pick(random, names)} shows the same in its own view.`;
    writeFileSync(
      join(faqs, `${id}.mdx`),
      `---\nquestion: "${asked}"\n${original.facts.trim()}\n---\n\n${[about, ...original.paragraphs].join('\n\n')}\n`,
    );
  }
}
