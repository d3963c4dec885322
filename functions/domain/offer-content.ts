import type { Manifest, ManifestDocument } from '../../src/schemas/manifest.ts';
import type { Day } from '../../src/schemas/primitives.ts';
import type { Stated } from '../../src/schemas/stated.ts';
import { idsOf } from './offer.ts';
import type { OfferRow } from './offer-rows.ts';

/** What `src/answers/types.ts` says of an answer, as far as it is shown here. */
interface Entry {
  id: string;
  kind: string;
  href: string;
  title: string;
  says: string[];
  category: string | null;
  updated: Day | null;
  reviewBy: Day | null;
  internal?: true;
}
const FAQ = 'faq/';
/** The published answers by the ids of their pages, in the order of the site. */
export function publishedAnswers(stated: Stated | null): ReadonlyMap<string, Entry> {
  const { entries = [] } = (stated?.answers ?? {}) as { entries?: Entry[] };
  return new Map(
    entries
      .filter(({ kind, internal }) => kind === 'faq' && internal !== true)
      .map((one) => [one.id.slice(FAQ.length), one]),
  );
}
/** Categories of answers by id. */
export const categoriesOf = (stated: Stated | null): ReadonlyMap<string, string> =>
  new Map(
    ((stated?.answers ?? {}) as { categories?: { id: string; name: string }[] }).categories?.map(({ id, name }) => [
      id,
      name,
    ]),
  );

export interface OfferContent {
  /** The day that everything was judged on; null where the build left nothing to read. */
  asOf: Day | null;
  frameworks: { name: string; claims: string[]; url: string }[];
  answers: {
    question: string;
    /** HTML that the build made; null where an earlier release left only the words. */
    html: string | null;
    text: string;
    url: string;
    updated: Day | null;
    reviewBy: Day | null;
  }[];
  documents: ManifestDocument[];
  /** Something that was chosen has been taken down since. */
  isLess: boolean;
}

/** What was chosen, in the text that is published now. */
export function contentOf(stated: Stated | null, manifest: Manifest, offer: OfferRow, siteUrl: string): OfferContent {
  const published = publishedAnswers(stated);
  const chosen = {
    frameworks: idsOf(offer.frameworks),
    answers: idsOf(offer.answers),
    documents: idsOf(offer.documents),
  };
  const frameworks = chosen.frameworks.flatMap((id) => stated?.frameworks.filter((one) => one.id === id) ?? []);
  const answers = chosen.answers.flatMap((id) => published.get(id) ?? []);
  const documents = chosen.documents.flatMap((id) => manifest.documents.filter((one) => one.id === id));
  const shown = frameworks.length + answers.length + documents.length;
  return {
    asOf: stated?.asOf ?? null,
    frameworks: frameworks.map(({ name, claim, products, url }) => ({
      name,
      // A claim a product, where they differ.
      claims: products.length > 1 ? [...new Set(products.map((one) => one.claim))] : [claim],
      url,
    })),
    answers: answers.map(({ id, title, says, href, updated, reviewBy }) => ({
      question: title,
      html: stated?.bodies?.[id.slice(FAQ.length)] ?? null,
      text: says.join(' '),
      url: new URL(href, siteUrl).href,
      updated,
      reviewBy,
    })),
    documents,
    isLess: shown < chosen.frameworks.length + chosen.answers.length + chosen.documents.length,
  };
}
