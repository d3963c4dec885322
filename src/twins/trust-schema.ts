import { z } from 'zod';
import { DELIVERIES, DOCUMENT_KINDS } from '../schemas/document.ts';
import { category } from '../schemas/primitives.ts';
import {
  address,
  addressOrNull,
  fileHash,
  on,
  onOrNull,
  ownAddress,
  pages,
  text,
  textOrNull,
  yes,
  yesOrNull,
} from './trust-fields.ts';
import { trustFramework } from './trust-framework.ts';

const principle = z
  .strictObject({
    id: category,
    name: text("The category's name."),
    inScope: yesOrNull('Derived from the criteria of the report that is current at `asOf`.'),
    commitment: textOrNull('What the company commits to.'),
    coveredBy: z
      .array(
        z.strictObject({ framework: text('An id under `frameworks`.'), through: on('The last day it is current.') }),
      )
      .meta({ description: 'The frameworks whose report covers it.' }),
    url: ownAddress('Its page.'),
  })
  .meta({ title: 'Principle', description: 'A trust services category (AICPA TSP section 100).' });

const faq = z
  .strictObject({
    id: text('Stable id.'),
    question: text('The question.'),
    answer: text('The answer as CommonMark with absolute links.'),
    category: text('The category it belongs to.'),
    url: ownAddress('Its permanent address.'),
    principles: z.array(category).meta({ description: 'The trust services categories it is about.' }),
    updated: onOrNull('The day the answer was last reviewed.'),
    reviewBy: onOrNull('The day by which it will be reviewed again.'),
    documents: z.array(z.string()).meta({ description: 'Evidence: ids under `documents`.' }),
    caiq: z.array(z.string()).meta({ description: 'CSA CAIQ v4 question ids.' }),
    mvsp: z.array(z.string()).meta({ description: 'MVSP control ids.' }),
    systems: z.array(z.string()).meta({ description: 'The products it is about. Empty: all of them.' }),
  })
  .meta({ title: 'Question and answer' });

const document = z
  .strictObject({
    id: text('Stable id.'),
    title: text('The title.'),
    kind: z.enum(DOCUMENT_KINDS).meta({ description: 'What kind of document it is.' }),
    access: z
      .enum(['public', 'request', 'nda'])
      .meta({ description: 'Public; on request; on request after an agreement is signed.' }),
    issued: onOrNull('The date on it.'),
    url: ownAddress('Its page.'),
    version: textOrNull('Its version.'),
    expires: onOrNull('The last day it is available.'),
    agreement: z
      .strictObject({ id: text('The agreement to sign.'), version: text('Its version.') })
      .nullable()
      .meta({ description: 'Null unless `access` is `nda`.' }),
    offered: yes('False after its last day.'),
    delivery: z
      .enum(DELIVERIES)
      .meta({ description: 'Downloaded, or viewed in the browser as pictures of its pages.' }),
    pages,
    sha256: fileHash,
  })
  .meta({ title: 'Document' });

const subprocessor = z
  .strictObject({
    id: text('Stable id.'),
    name: text('The legal or trading name.'),
    purpose: text('What it does.'),
    location: z.array(z.string()).meta({ description: 'ISO 3166-1 alpha-2 codes.' }),
    since: onOrNull('The first day of use; after `asOf` if announced.'),
    until: onOrNull('The last day of use.'),
    data: text('Which personal data it handles.'),
    transfer: textOrNull('The legal basis for a transfer abroad (GDPR chapter V).'),
    announced: onOrNull('The day customers were told.'),
    objectBy: onOrNull('The last day to object.'),
    state: z.enum(['announced', 'current', 'ended']).meta({ description: 'At `asOf`.' }),
    url: addressOrNull('Its own page.'),
  })
  .meta({ title: 'Subprocessor' });

/** `/trust.json`, exactly as this version writes it. */
export const trustSchema = z
  .strictObject({
    version: z.literal(1).meta({ description: 'Keys are added within a version, never renamed or removed.' }),
    asOf: on('The day that everything is as of.'),
    company: z
      .strictObject({
        name: text('The name the company goes by.'),
        legalName: text('The legal entity.'),
        url: address("The company's own site."),
        contacts: z
          .strictObject({
            security: z.email(),
            privacy: z.email().nullable().meta({ description: 'Null: not stated; write to `security`.' }),
          })
          .meta({ description: 'Email addresses for questions.' }),
        trustUrl: addressOrNull('The public address of this trust center.'),
        tagline: textOrNull('What the company does.'),
        entities: z.array(z.string()).meta({ description: 'Other legal entities of the group.' }),
        statusPage: addressOrNull('Where outages are reported.'),
        disclosure: z
          .strictObject({
            policy: address('The vulnerability disclosure policy.'),
            languages: z.array(z.string()).meta({ description: 'Preferred languages (RFC 5646).' }),
            expires: on('When security.txt expires.'),
          })
          .nullable()
          .meta({ description: 'Null: no policy is stated.' }),
      })
      .meta({ title: 'Company' }),
    frameworks: z
      .array(trustFramework)
      .meta({ description: 'Everything current, planned or stated, in order of weight.' }),
    principles: z.array(principle).max(5).meta({
      description:
        'The five trust services categories, in their usual order. Without an attestation that could cover them: none, or those the company has written of.',
    }),
    faqs: z.array(faq).meta({ description: 'Every answered question.' }),
    documents: z.array(document).meta({ description: 'Every document that can be named.' }),
    subprocessors: z.array(subprocessor).meta({ description: 'Announced, current and former ones.' }),
    notClaimed: z
      .array(z.strictObject({ claim: text('What is not claimed.'), why: text('Why not.') }))
      .meta({ description: 'What a reader might assume, but should not.' }),
  })
  .meta({ title: 'Trust center facts', description: 'The same facts as the pages, for machines.' });
export type TrustJson = z.infer<typeof trustSchema>;

/**
 * JSON Schema 2020-12 of `/trust.json`. Readers are told to let unknown keys pass, since keys are added within a version; the
 * build itself refuses them.
 */
export function publishedSchema(address: string): object {
  const schema = z.toJSONSchema(trustSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      // The format says it; the expression behind it is zod's own affair.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return { ...schema, $id: address };
}

/**
 * The facts, once they have been held against the schema that is published beside them.
 * @throws with one line for each place that differs
 */
export function checkedTrust(facts: unknown): TrustJson {
  const parsed = trustSchema.safeParse(facts);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || '(the whole)'}: ${message}`);
  throw new Error(
    [
      '/trust.json does not keep to its own schema (src/twins/trust-schema.ts):',
      ...lines,
      'Change both together, or neither.',
    ].join('\n'),
  );
}
