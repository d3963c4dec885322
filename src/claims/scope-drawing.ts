import type { Compliance } from '../schemas/compliance.ts';
import { CATEGORIES, type Category, type Day } from '../schemas/primitives.ts';
import { formatDay, joinWords } from './dates.ts';
import { standing } from './standing.ts';
import { categoryName, hasCategories, notStated } from './wording.ts';

/** What is inside a framework's boundary and what is not, for a drawing, and the same in words. */
export interface ScopeDrawing {
  systems: string[];
  /** All five for an attestation whose report states its criteria; else empty. Out of scope where the report has lapsed. */
  categories: { category: Category; name: string; inScope: boolean }[];
  /** Why no category is in scope, where an attestation could have some and has none; else null. */
  noCategory: string | null;
  /** The scope as printed on the certificate that counts, or null. */
  certificateScope: string | null;
  /** Subservice organizations whose controls are in the report. */
  inclusive: string[];
  /** Subservice organizations whose controls are left out of it. */
  carvedOut: string[];
  /** Complementary user entity controls: what is left to the customer. */
  userEntityControls: string[];
  /** The complete text equivalent. */
  sentences: string[];
}

const bare = (text: string): string => text.replace(/\.$/, '');

/** The model of a framework's scope drawing on a day. Nothing is in scope that a report which holds does not name. */
export function scopeDrawing(framework: Compliance, today: Day): ScopeDrawing {
  const { status, basis } = standing(framework, today);
  const holds = status === 'current' || status === 'bridged';
  const criteria = basis?.kind === 'report' ? basis.report.criteria : undefined;
  const categories = criteria
    ? CATEGORIES.map((category) => ({
        category,
        name: categoryName(category),
        inScope: holds && criteria.includes(category),
      }))
    : [];
  const noCategory =
    framework.kind !== 'attestation' || !hasCategories(framework) || (holds && criteria)
      ? null
      : holds
        ? notStated()
        : basis
          ? 'None: no current report'
          : 'None yet: no report';
  const organizations = framework.kind === 'attestation' ? framework.subserviceOrganizations : [];
  const named = (method: 'carve-out' | 'inclusive') =>
    organizations.filter((organization) => organization.method === method).map(({ name }) => name);
  const [inclusive, carvedOut] = [named('inclusive'), named('carve-out')];
  const certificateScope = basis?.kind === 'certificate' && holds ? (basis.certificate.scope ?? null) : null;
  const { systems, userEntityControls } = framework;

  const words = (inScope: boolean) =>
    joinWords(categories.filter((each) => each.inScope === inScope).map(({ name }) => name.toLowerCase()));
  const sentences: string[] = [
    systems.length > 0 ? `Systems in scope: ${joinWords(systems)}.` : 'The systems in scope aren’t stated.',
  ];
  if (framework.kind === 'attestation' && hasCategories(framework)) {
    if (!holds)
      sentences.push(`No report is current on ${formatDay(today)}, so no trust services category is in scope.`);
    else if (!criteria) sentences.push('The trust services categories covered aren’t stated.');
    else {
      sentences.push(`In scope: ${words(true)}.`);
      if (words(false)) sentences.push(`Out of scope: ${words(false)}.`);
    }
  }
  if (certificateScope) sentences.push(`Scope on the certificate: ${bare(certificateScope)}.`);
  if (inclusive.length > 0) {
    sentences.push(`Subservice organizations included in the report: ${joinWords(inclusive)}.`);
  }
  if (carvedOut.length > 0) {
    sentences.push(`Subservice organizations carved out (not examined): ${joinWords(carvedOut)}.`);
  }
  sentences.push(...userEntityControls.map((control) => `Your responsibility: ${bare(control)}.`));
  return { systems, categories, noCategory, certificateScope, inclusive, carvedOut, userEntityControls, sentences };
}
