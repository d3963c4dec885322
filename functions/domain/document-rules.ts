import type { AccessRule } from '../../src/schemas/access.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';

/** A rule of `access.yaml` that is about a document. */
export interface DocumentRule {
  rule: AccessRule;
  line: number | null;
  /** How many companies the list has, where the rule names one. */
  companies: number;
  /** The bundle through which it is about the document; null where it names it, or names none. */
  bundle: string | null;
  /** Whether it is about every gated document. */
  all: boolean;
}

const bundlesOf = ({ access }: Manifest, document: string): [id: string, title: string][] =>
  Object.entries(access.bundles).flatMap(([id, { title, documents }]) =>
    documents.includes(document) ? [[id, title] as [string, string]] : [],
  );

/** The titles of the bundles that hold a document. */
export const bundleTitles = (manifest: Manifest, document: string): string[] =>
  bundlesOf(manifest, document).map(([, title]) => title);

/** The rules about a document in their order: the first that fits whoever asks decides. */
export function rulesAbout(manifest: Manifest, document: string): DocumentRule[] {
  const { access } = manifest;
  const bundles = bundlesOf(manifest, document);
  return access.rules.flatMap((rule, at) => {
    const named = rule.documents;
    const bundle = bundles.find(([id]) => named?.includes(id))?.[1] ?? null;
    if (named !== undefined && !named.includes(document) && bundle === null) return [];
    return {
      rule,
      line: access.ruleLines[at] ?? null,
      companies: rule.companies === undefined ? 0 : (access.lists[rule.companies]?.length ?? 0),
      bundle: named?.includes(document) ? null : bundle,
      all: named === undefined,
    };
  });
}
