import * as v from 'valibot';
import { type FormSubject, formFault } from '../../src/schemas/form-fault.ts';
import { ID_PATTERN } from '../../src/schemas/patterns.ts';
import { oneLine, REQUEST_LIMITS } from '../../src/schemas/request-form.ts';

/** The boxes as they stand on the page and in the record, in the language of both: what was ticked is what was said. */
export interface Statements {
  authority(company: string): string;
  /** For a request that names no company. */
  authorityUnnamed: string;
  agree(agreement: string): string;
  /** Where one signature is for the whole company: on the page, and in the record. */
  covers(domain: string): string;
}
export const statementsOf = (said: Statements, company: string, agreement: string): [string, string] => [
  company === '' ? said.authorityUnnamed : said.authority(company),
  said.agree(agreement),
];

/** What the page filled in itself: which text was on it. */
const UNKNOWN_TEXT = formFault('signed-text', 'missing');
const written = v.string(UNKNOWN_TEXT);
/** A box: what a browser sends of one that is ticked. */
const ticked = (subject: FormSubject) => {
  const missing = formFault(subject, 'missing');
  return v.optional(v.pipe(v.string(missing), v.value('on', missing)), '');
};
export const signForm = v.strictObject(
  {
    agreement: v.pipe(written, v.regex(ID_PATTERN, UNKNOWN_TEXT), v.maxLength(100, UNKNOWN_TEXT)),
    version: v.pipe(written, v.maxLength(40, UNKNOWN_TEXT)),
    sha256: v.pipe(written, v.regex(/^[0-9a-f]{64}$/, UNKNOWN_TEXT)),
    signer: oneLine('full-name', REQUEST_LIMITS.name),
    title: oneLine('job-title', REQUEST_LIMITS.title),
    authority: ticked('authority'),
    agree: ticked('agreement'),
  },
  UNKNOWN_TEXT,
);
export type SignForm = v.InferOutput<typeof signForm>;
export const SIGN_FIELDS = ['agreement', 'version', 'sha256', 'signer', 'title', 'authority', 'agree'] as const;
