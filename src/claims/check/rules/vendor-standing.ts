import { oneLetterApart } from '../../reading/parties.ts';
import { examiners, norm, same } from '../lexicon/company-names.ts';
import { isOwnProduct } from '../meant/own-product.ts';
import { sameVendor } from '../meant/vendors.ts';
import type { Context } from '../rule.ts';

/** Whether a vendor is in use, or until when it was. */
export type Standing = 'in use' | { until: string | null };
/** What the list of subprocessors says of a name on a day: in use, ended on a day, or nothing. */
export function standingOf(context: Context, name: string, day: string): Standing {
  const known = context.tree.subprocessors.filter(({ data }) => sameVendor(data.name, name)).map(({ data }) => data);
  if (known.some(({ until }) => until === undefined || until >= day)) return 'in use';
  return { until: known[0]?.until ?? null };
}

/** Ourselves, our affiliates and products, and those who examine us: none of them is a subprocessor. */
export function isOwn(context: Context, name: string): boolean {
  const { company, compliance } = context.tree;
  const own = [
    company.data.name,
    company.data.legalName,
    ...company.data.entities,
    ...compliance.flatMap(({ data }) => data.systems),
  ];
  const { auditors, bodies, testers } = examiners(context.tree);
  return (
    sameVendor(company.data.name, name) ||
    isMisspelled(company.data.name, name) ||
    isOwnProduct(company.data.name, name) ||
    [...own, ...auditors, ...bodies, ...testers].some((known) => same(norm(known), norm(name)))
  );
}
/** "Nortwhind" for Northwind: a slip in a name that is long enough to be told. */
const isMisspelled = (own: string, name: string): boolean =>
  own.length >= LONG && oneLetterApart(own.toLowerCase(), name.toLowerCase());
const LONG = 6;
