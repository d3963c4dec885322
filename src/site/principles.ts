import { scope } from '../claims/scope.ts';
import { asksForPrinciples } from '../schemas/asks-for-principles.ts';
import { hasCategories, type Report } from '../schemas/compliance.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import type { Claimed } from './claimed.ts';
import { type FrameworkView, frameworks } from './frameworks.ts';
import { part, type Site } from './site.ts';

export interface PrincipleView {
  id: Category;
  path: string;
  name: string;
  /** What the company commits to; null where no file says it. */
  commitment: string | null;
  /** Derived from the criteria of what holds, never written by hand. */
  inScope: boolean | null;
  /** "In scope", "Not in scope" or "Not stated"; then as a heading, and why it is not in scope. */
  word: string;
  heading: string;
  note: string | null;
  /** `claim` is that of the product, where products have reports of their own. */
  coveredBy: { framework: FrameworkView; claim: Claimed; name: string; type: Report['type']; through: Day }[];
  /** The day after which nothing covers it any longer; a script then says so. Null where nothing does today. */
  lapsesAfter: Day | null;
  /** Whether a file with a body stands behind it. */
  written: boolean;
  body: string;
}

/** Whether a report could put them in scope: without an attestation nothing is said of scope. */
export const areScoped = ({ tree }: Site): boolean => tree.compliance.some(({ data }) => hasCategories(data));

/** All five in their usual order, those alone that are written of where no report could cover them, or none where nobody asks for them. */
export const principles = part((site: Site): PrincipleView[] => {
  const { tree, words } = site;
  if (!asksForPrinciples(tree)) return [];
  const files = new Map(tree.principles.map((entry) => [entry.id, entry]));
  const known = new Map(frameworks(site).map((framework) => [framework.id, framework]));
  const scoped = areScoped(site);
  const shown = scope(tree, site.today).filter(({ category }) => scoped || files.has(category));
  return shown.map(({ category, inScope: isIn, coveredBy }) => {
    const inScope = scoped ? isIn : null;
    const entry = files.get(category);
    const name = entry?.data.name ?? words.claims.categories[category];
    return {
      id: category,
      path: site.to('principle', { id: category }),
      name,
      commitment: entry?.data.commitment ?? null,
      inScope,
      word: words.claims.scope.word(inScope),
      heading: scoped ? words.claims.scope.heading(name, inScope) : name,
      note: scoped ? words.claims.scope.note(inScope) : null,
      coveredBy: coveredBy.flatMap(({ framework: id, report, through, systems }) => {
        const framework = known.get(id);
        if (!framework) return [];
        const claim = framework.products.find((one) => String(one.systems) === String(systems)) ?? framework;
        const held = words.claims.facts.heldOf(framework.name, report.type);
        return [{ framework, claim, name: held, type: report.type, through }];
      }),
      lapsesAfter:
        coveredBy
          .map(({ through }) => through)
          .toSorted()
          .at(-1) ?? null,
      written: entry !== undefined,
      body: entry?.body.trim() ?? '',
    };
  });
});

/** "Security, availability and confidentiality are in scope", for a heading. */
export function scopeSentence(site: Site): string {
  const words = site.words.principles;
  if (!areScoped(site)) return words.ownOnly;
  const five = principles(site);
  const names = five.filter(({ inScope }) => inScope).map(({ name }) => name.toLowerCase());
  const unsaid = five.some(({ inScope }) => inScope === null);
  if (names.length === 0 && unsaid) return words.unsaid;
  if (names.length === 0) {
    const lapsed = frameworks(site).some(({ reports, status }) => reports.length > 0 && status.status === 'lapsed');
    return lapsed ? words.noneLapsed : words.noneYet;
  }
  return words.inScope(names, unsaid);
}
