import type { Compliance } from '../../schemas/compliance.ts';
import type { Entry } from '../../schemas/content-tree.ts';
import { schemeKey } from '../reading/schemes.ts';
import { withWithdrawals } from '../withdrawals.ts';

/** Two files on one scheme, each for a product of its own, are judged as one: what either holds, the company holds. */
function together(one: Compliance, another: Compliance): Compliance {
  const [a, b] = [withWithdrawals(one), withWithdrawals(another)];
  const common = {
    systems: [...new Set([...a.systems, ...b.systems])],
    next: a.next ?? b.next,
    withdrawn: a.withdrawn && b.withdrawn,
    userEntityControls: [...a.userEntityControls, ...b.userEntityControls],
  };
  if (a.kind === 'attestation' && b.kind === 'attestation')
    return {
      ...a,
      ...common,
      reports: [...a.reports, ...b.reports],
      bridgeLetters: [...a.bridgeLetters, ...b.bridgeLetters],
      subserviceOrganizations: [...a.subserviceOrganizations, ...b.subserviceOrganizations],
    };
  if (a.kind === 'certification' && b.kind === 'certification')
    return { ...a, ...common, certificates: [...a.certificates, ...b.certificates] };
  if (a.kind === 'regulation' && b.kind === 'regulation') return { ...b, ...common, role: b.role ?? a.role };
  return b;
}

/** Frameworks by scheme, as `soc-2`, `iso-27001` or `pci-dss`. */
export function frameworksByScheme(entries: readonly Entry<Compliance>[]): ReadonlyMap<string, Compliance> {
  const found = new Map<string, Compliance>();
  for (const { data } of entries) {
    const key = schemeKey(data.name);
    const other = found.get(key);
    found.set(key, other ? together(other, data) : data);
  }
  return found;
}
