import { joinWords } from '../claims/dates.ts';
import { scope } from '../claims/scope.ts';
import { categoryName } from '../claims/wording.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import { type FrameworkView, frameworks } from './frameworks.ts';
import { once } from './once.ts';
import { today } from './today.ts';
import { contentTree } from './tree.ts';

export interface PrincipleView {
  id: Category;
  path: string;
  name: string;
  /** What the company commits to; null where no file says it. */
  commitment: string | null;
  /** Derived from the criteria of what holds, never written by hand. */
  inScope: boolean;
  coveredBy: { framework: FrameworkView; name: string; through: Day }[];
  /** Whether a file with a body stands behind it. */
  written: boolean;
  body: string;
}

/** Always five, in their usual order. */
export const principles = once(async (): Promise<PrincipleView[]> => {
  const tree = await contentTree();
  const files = new Map(tree.principles.map((entry) => [entry.id, entry]));
  const known = new Map((await frameworks()).map((framework) => [framework.id, framework]));
  return scope(tree, today()).map(({ category, inScope, coveredBy }) => {
    const entry = files.get(category);
    return {
      id: category,
      path: `/principles/${category}/`,
      name: entry?.data.name ?? categoryName(category),
      commitment: entry?.data.commitment ?? null,
      inScope,
      coveredBy: coveredBy.flatMap(({ framework: id, report, through }) => {
        const framework = known.get(id);
        return framework ? [{ framework, name: `${framework.name} Type ${report.type}`, through }] : [];
      }),
      written: entry !== undefined,
      body: entry?.body.trim() ?? '',
    };
  });
});

/** "Security, availability and confidentiality are in scope", for a heading. */
export async function scopeSentence(): Promise<string> {
  const names = (await principles()).filter(({ inScope }) => inScope).map(({ name }) => name.toLowerCase());
  if (names.length === 0) return 'None of the five principles is in scope of a report yet';
  const all = joinWords(names);
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} ${names.length === 1 ? 'is' : 'are'} in scope`;
}
