import { type Compliance, hasCategories } from '../schemas/compliance.ts';
import { CATEGORIES, type Category, type Day } from '../schemas/primitives.ts';
import { systemsOf } from './products.ts';
import { standing } from './standing.ts';

/** What is inside a framework's boundary and what is not, for a drawing and for words. */
export interface ScopeDrawing {
  /** The day it was judged for. */
  asOf: Day;
  systems: string[];
  /** All five for an attestation whose report states its criteria; else empty. Out of scope where the report has lapsed. */
  categories: { category: Category; inScope: boolean }[];
  /** Why no category is in scope, where an attestation could have some and has none; else null. */
  noCategory: 'not-stated' | 'not-current' | 'no-report' | null;
  /** The scope as printed on the certificate that counts, or null. */
  certificateScope: string | null;
  /** Subservice organizations whose controls are in the report. */
  inclusive: string[];
  /** Subservice organizations whose controls are left out of it. */
  carvedOut: string[];
  /** Complementary user entity controls: what is left to the customer. */
  userEntityControls: string[];
}

/** The model of a framework's scope drawing on a day. Nothing is in scope that a report which holds does not name. */
export function scopeDrawing(framework: Compliance, today: Day): ScopeDrawing {
  const { status, basis } = standing(framework, today);
  const holds = status === 'current' || status === 'bridged';
  const categorized = hasCategories(framework);
  const criteria = categorized && basis?.kind === 'report' ? basis.report.criteria : undefined;
  const organizations = framework.kind === 'attestation' ? framework.subserviceOrganizations : [];
  const named = (method: 'carve-out' | 'inclusive') =>
    organizations.filter((organization) => organization.method === method).map(({ name }) => name);
  return {
    asOf: today,
    systems: systemsOf(framework),
    categories: criteria
      ? CATEGORIES.map((category) => ({ category, inScope: holds && criteria.includes(category) }))
      : [],
    noCategory: !categorized || (holds && criteria) ? null : holds ? 'not-stated' : basis ? 'not-current' : 'no-report',
    certificateScope: basis?.kind === 'certificate' && holds ? (basis.certificate.scope ?? null) : null,
    inclusive: named('inclusive'),
    carvedOut: named('carve-out'),
    userEntityControls: framework.userEntityControls,
  };
}
