import type { Compliance, Withdrawal } from '../schemas/compliance.ts';

/** A framework that was withdrawn as a whole, its reports and certificates with it. */
export function withWithdrawals<Framework extends Compliance>(framework: Framework): Framework {
  const { withdrawn } = framework;
  if (withdrawn === undefined) return framework;
  const carried = <Held extends { withdrawn?: Withdrawal | undefined }>(held: readonly Held[]): Held[] =>
    held.map((one) => ({ ...one, withdrawn: one.withdrawn ?? withdrawn }));
  if (framework.kind === 'attestation') return { ...framework, reports: carried(framework.reports) };
  return framework.kind === 'certification'
    ? { ...framework, certificates: carried(framework.certificates) }
    : framework;
}
