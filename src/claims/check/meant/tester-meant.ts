import { norm } from '../lexicon/company-names.ts';
import type { Context } from '../rule.ts';

const SEARCHED = 400;

/**
 * The assessment whose tester a text names: "audited by Foxgate in March", "Foxgate — March 2026". Null where none is named, or where the
 * same firm signs a report or a certificate as well.
 */
export function assessmentBy({ frameworks }: Context, text: string): string | null {
  let found: string | null = null;
  let said: string | null = null;
  for (const [key, data] of frameworks) {
    if (data.kind !== 'assessment' || data.by === undefined) continue;
    said ??= ` ${norm(text.slice(0, SEARCHED))} `;
    if (!said.includes(` ${norm(data.by)} `)) continue;
    if (found !== null || signsElsewhere(frameworks, data.by)) return null;
    found = key;
  }
  return found;
}

const signsElsewhere = (frameworks: Context['frameworks'], firm: string): boolean =>
  [...frameworks.values()].some(
    (data) =>
      (data.kind === 'attestation' &&
        data.reports.some(({ auditor }) => auditor !== undefined && norm(auditor.name) === norm(firm))) ||
      (data.kind === 'certification' &&
        data.certificates.some(({ body }) => body !== undefined && norm(body) === norm(firm))),
  );
