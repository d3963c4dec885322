import { z } from 'zod';
import { OPINIONS } from '../../schemas/compliance.ts';
import { gap } from '../../schemas/gap.ts';
import { category, day, httpsUrl, id, line } from '../../schemas/primitives.ts';
import { addItem, addKey, dataIn } from '../../source/edit-front-matter.ts';
import { type Around, fileOf, isRefusal, type Refusal, type Written } from './around.ts';
import { ACCESS, write as newDocument, pdf } from './document.ts';

const dated = z.discriminatedUnion('type', [
  z.object({ type: z.literal('1'), asOf: day }),
  z.object({ type: z.literal('2'), from: day, to: day }),
]);
export const given = z
  .strictObject({
    framework: id,
    type: z.enum(['1', '2']),
    asOf: day.optional(),
    from: day.optional(),
    to: day.optional(),
    criteria: z.array(category).min(1).optional(),
    auditor: line.optional(),
    auditorUrl: httpsUrl.optional(),
    auditorLicense: line.optional(),
    auditorPeerReview: line.optional(),
    opinion: z.enum(OPINIONS).optional(),
    exceptions: z.coerce.number().int().min(0).optional(),
    issued: day.optional(),
    title: line.max(120).optional(),
    document: id.optional(),
    access: z.enum(ACCESS).optional(),
    file: pdf.optional(),
  })
  .superRefine((facts, context) => {
    for (const { path } of dated.safeParse(facts).error?.issues ?? [])
      context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path });
  });
type Facts = z.output<typeof given>;

/** The names of the reports that the AICPA defines, by the id that most give them. */
const KNOWN: Readonly<Record<string, string>> = { 'soc-1': 'SOC 1', 'soc-2': 'SOC 2', 'soc-3': 'SOC 3' };

/** A report at the end of its framework's list, and the document that it is; the framework too when there is none. */
export function write(facts: Facts, around: Around): Written | Refusal {
  const { framework, type } = facts;
  const file = `content/compliance/${framework}.mdx`;
  const text = around.text(file);
  const data = text === undefined ? undefined : dataIn(file, text);
  if (text !== undefined && !isGroup(data)) return { is: 'unreadable', file };
  if (isGroup(data) && data.kind !== 'attestation') return { is: 'not-an-attestation', file, kind: String(data.kind) };

  const day = (type === '1' ? facts.asOf : facts.to) ?? around.today;
  const documentId = facts.document ?? `${framework}-type-${type}-${day.slice(0, 4)}`;
  const isThere = around.text(`content/documents/${documentId}.mdx`) !== undefined;
  const document = isThere && facts.document ? undefined : newDocument(documentOf(facts, documentId), around);
  if (document && isRefusal(document)) return document;

  const { report, missing } = reportOf(facts, documentId);
  const comments =
    missing.length === 0 ? [] : [gap(`what the report says of its ${missing.join(', ')}: then delete this line`)];
  const files = new Map(document?.created);
  if (text === undefined) files.set(file, addKey(file, frameworkOf(framework), [], 'reports', []));
  const before = files.get(file) ?? text ?? '';
  const listed = isGroup(data) && data.reports === undefined ? addKey(file, before, [], 'reports', []) : before;
  const after = addItem(file, listed, ['reports'], report, comments);
  if (text === undefined) files.set(file, after);
  return { created: files, changed: new Map(text === undefined ? [] : [[file, after]]) };
}

const isGroup = (data: unknown): data is Record<string, unknown> =>
  data !== null && typeof data === 'object' && !Array.isArray(data);

function reportOf(facts: Facts, document: string): { report: object; missing: string[] } {
  const { type, asOf, from, to, criteria, auditor, opinion, exceptions, issued } = facts;
  const stated = {
    criteria,
    auditor:
      auditor === undefined
        ? undefined
        : without({
            name: auditor,
            url: facts.auditorUrl,
            license: facts.auditorLicense,
            peerReview: facts.auditorPeerReview,
          }),
    opinion,
    ...(type === '2' ? { exceptions } : {}),
    issued,
  };
  // Only SOC 2 and 3 are examined by categories.
  const asked = facts.framework === 'soc-1' ? { ...stated, criteria: 'none' } : stated;
  return {
    report: without({
      type: Number(type),
      ...(type === '1' ? { asOf } : { period: { from, to } }),
      ...stated,
      document,
    }),
    missing: Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

const without = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const documentOf = ({ title, access, file, issued, framework }: Facts, id: string) => ({
  title: title ?? gap('the title on the first page of the report'),
  id,
  kind: 'report' as const,
  access: access ?? (framework === 'soc-3' ? ('public' as const) : ('nda' as const)),
  file,
  issued,
});

const frameworkOf = (id: string): string =>
  fileOf(
    [
      ['name', KNOWN[id] ?? gap('the name of the framework')],
      ['kind', 'attestation'],
      ['summary', KNOWN[id] ? 'An independent auditor’s report on our controls.' : gap('what it is, in one sentence')],
    ],
    gap('what the report covers, in your words: the product, the carved-out providers, what changed since'),
  );
