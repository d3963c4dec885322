import { z } from 'zod';
import { type Access, DOCUMENT_KINDS } from '../../schemas/document.ts';
import { day, id, line, version } from '../../schemas/primitives.ts';
import { rule } from '../../schemas/value-rule.ts';
import { agreementToSign } from './agreement-to-sign.ts';
import { type Around, chosenId, created, fileOf, type Line, type Refusal, type Written } from './around.ts';

export const ACCESS = ['public', 'request', 'nda'] as const satisfies Access[];
export const pdf = z.string().regex(/^[\w][\w.-]*\.pdf$/i, rule('pdf'));
export const given = z.strictObject({
  title: line.max(120),
  id: id.optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  access: z.enum(ACCESS).optional(),
  agreement: id.optional(),
  file: pdf.optional(),
  issued: day.optional(),
  expires: day.optional(),
  docVersion: version.optional(),
});
export type DocumentFacts = z.output<typeof given>;

/** Where the file of a document lies. */
export const folderOf = (access: Access): string => (access === 'public' ? 'public/documents/' : 'private/');

/** Who may have it is not guessed in anyone's favor: until it is said, a person decides on each request. */
export function write(facts: DocumentFacts, around: Around): Written | Refusal {
  const { title, id, kind, access = 'request', file, issued, expires, docVersion } = facts;
  const chosen = chosenId(id, title);
  if (typeof chosen !== 'string') return chosen;
  const toSign = access === 'nda' && !facts.agreement ? agreementToSign(around) : undefined;
  const lines: Line[] = [
    ['title', title],
    ...(kind
      ? []
      : [{ missing: `what sort of document it is, one of ${DOCUMENT_KINDS.join(', ')}: then delete this line` }]),
    ['kind', kind ?? 'other'],
    ...(facts.access ? [] : [{ missing: `who may have it, one of ${ACCESS.join(', ')}: then delete this line` }]),
    ['access', access],
    ['agreement', access === 'nda' ? (facts.agreement ?? toSign?.id) : undefined],
    ...(file
      ? []
      : [{ missing: `the file: put the PDF into ${folderOf(access)} and name it here, as in file: ${chosen}.pdf` }]),
    ['file', file],
    ['issued', issued],
    ['expires', expires],
    ['version', docVersion],
  ];
  return created([`content/documents/${chosen}.mdx`, fileOf(lines)], ...(toSign?.created ?? []));
}
