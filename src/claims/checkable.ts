import { isAmerican, type License, licenseOf } from './auditors.ts';
import { certificateRegisters, PEER_REVIEW, type Register, registerOf } from './registers.ts';
import type { Standing } from './standing.ts';

/** What a reader can check without the company, and where. */
export type Checkable =
  /** `register` is null where none is known for whoever issued the license. */
  | { kind: 'license'; firm: string; license: License | null; register: Register | null }
  /** `isSure`: whether the firm is known to be under this peer review. `stated` is an address, or words. */
  | { kind: 'peer-review'; firm: string; stated: string | null; isSure: boolean; register: Register }
  | { kind: 'report'; firm: string }
  /** `entry` is the certificate itself in the register of its body. */
  | { kind: 'certificate'; number: string | null; entry: string | null; registers: Register[] }
  | { kind: 'accreditation'; body: string | null; accreditor: string | null };

/** Where what a framework rests on can be checked; nothing where no auditor or body is named, or nothing is held. */
export function checkables({ basis }: Standing): Checkable[] {
  if (basis?.kind === 'certificate') {
    const { number = null, body = null, accreditation, register: entry = null } = basis.certificate;
    return [
      { kind: 'certificate', number, entry, registers: certificateRegisters(accreditation) },
      { kind: 'accreditation', body, accreditor: accreditation ?? null },
    ];
  }
  const auditor = basis?.kind === 'report' ? basis.report.auditor : undefined;
  if (!auditor) return [];
  const license = licenseOf(auditor);
  const american = isAmerican(auditor);
  const firm = auditor.name;
  // Where nothing tells, most who sign such reports are in the country whose standard they are made to.
  const country = license ? license.country : american === false ? null : PEER_REVIEW.country;
  return [
    { kind: 'license', firm, license, register: registerOf(country) },
    ...(american === false
      ? []
      : [
          {
            kind: 'peer-review' as const,
            firm,
            stated: auditor.peerReview ?? null,
            isSure: american === true || auditor.peerReview !== undefined,
            register: PEER_REVIEW.register,
          },
        ]),
    { kind: 'report', firm },
  ];
}
