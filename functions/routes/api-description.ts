import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { z } from 'zod';
import { GATE, to } from '../../src/schemas/addresses.ts';
import { REQUEST_LIMITS, requestForm } from '../../src/schemas/request-form.ts';
import type { ApiWords } from '../../src/words/api.ts';
import { WORK_PAYLOAD_MAX_CHARS } from '../domain/limits.ts';
import { WEBHOOK_TYPES } from '../domain/webhook-types.ts';
import { operations } from './api-operations.ts';
import { answer, content, type Json, shape } from './api-parts.ts';
import { ANSWERED, SENT } from './api-shapes.ts';

/** The release of this interface: the first number changes when a caller of before would be answered wrongly. */
const API_VERSION = '1.0.0';

type Property = Json & { items?: Json };

/**
 * What a program sends to request documents: the form of the site by its own schema, with what each field is for, and which documents there
 * are. What only code can check is not in it: the faults of a request say it.
 */
function asked(documents: readonly string[], words: ApiWords): Json {
  const made = toJsonSchema(requestForm, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  const exact: Record<string, Property> = {
    email: { type: 'string', format: 'email', maxLength: REQUEST_LIMITS.email },
    purpose: { type: 'string', minLength: 1, maxLength: REQUEST_LIMITS.purpose },
    altcha: { type: 'string', maxLength: WORK_PAYLOAD_MAX_CHARS },
  };
  const properties = { ...(made.properties as Record<string, Property>), ...exact };
  const fields = Object.entries(properties).map(([name, { default: _, ...is }]) => {
    const known = name === 'documents' && documents.length > 0 ? { items: { ...is.items, enum: documents } } : {};
    return [name, { ...is, ...known, description: words.fields[name as keyof ApiWords['fields']] }] as const;
  });
  // The form gives a fault for each of these when nothing is sent.
  const required = v.safeParse(requestForm, {}).issues?.map((issue) => String(issue.path?.[0].key));
  return {
    type: 'object',
    properties: Object.fromEntries(fields),
    required: [...new Set(required)],
    additionalProperties: false,
  };
}

function schemas(documents: readonly string[], words: ApiWords): Json {
  const plain = (
    schema: z.ZodType,
    override: NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'] = () => {},
  ) => {
    const { $schema: _, ...made } = z.toJSONSchema(schema, { target: 'draft-2020-12', override });
    return made;
  };
  // Readers let unknown keys pass, because keys are added within a version.
  const open = (schema: z.ZodType) =>
    plain(schema, ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    });
  const all = <T extends object>(shapes: T, make: (schema: z.ZodType) => Json) =>
    Object.fromEntries(Object.entries(shapes).map(([name, schema]) => [name, make(schema as z.ZodType)]));
  return { asked: asked(documents, words), ...all(SENT, plain), ...all(ANSWERED, open) };
}

/** What a company's own programs may be sent, each by its type (OpenAPI 3.1, `webhooks`). */
function webhooks(words: ApiWords): Json {
  const header = (name: string, description: string): Json => ({
    ...{ name, in: 'header', required: true, description },
    schema: { type: 'string' },
  });
  const { about, done, headers, types } = words.webhooks;
  const parameters = [
    header('webhook-id', headers.id),
    header('webhook-timestamp', headers.timestamp),
    header('webhook-signature', headers.signature),
  ];
  return Object.fromEntries(
    WEBHOOK_TYPES.map((type) => {
      const schema = { allOf: [shape('webhook'), { properties: { type: { const: type } } }] };
      const is = {
        summary: types[type],
        description: about,
        parameters,
        requestBody: { required: true, ...content('application/json', schema) },
        responses: { '2XX': answer(done) },
      };
      return [type, { post: is }];
    }),
  );
}

export interface Described {
  siteUrl: string;
  company: string;
  /** Where questions go. */
  security: string;
  /** What can be requested today, by id. */
  documents: readonly string[];
}

/** OpenAPI 3.1 of what the gate answers to programs, under the public address of this trust center. */
export function describeApi({ siteUrl, company, security, documents }: Described, words: ApiWords): Json {
  const paths: Record<string, Json> = {};
  for (const { address, method, is } of operations(words)) {
    const path = GATE[address].replace(/:([a-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [method]: is };
  }
  const at = to(siteUrl);
  return {
    openapi: '3.1.1',
    info: {
      title: words.title(company),
      version: API_VERSION,
      description: words.about(company, at('llms')),
      contact: { name: company, email: security },
    },
    servers: [{ url: siteUrl }],
    externalDocs: { url: at('llms') },
    paths,
    webhooks: webhooks(words),
    components: {
      schemas: schemas(documents, words),
      securitySchemes: {
        bouncesToken: { type: 'http', scheme: 'bearer', description: words.bouncesToken },
        accountsToken: { type: 'http', scheme: 'bearer', description: words.accountsToken },
        token: { type: 'http', scheme: 'bearer', description: words.token },
        cronSecret: { type: 'http', scheme: 'bearer', description: words.cronSecret },
      },
      responses: {
        problem: answer(words.problem, content('application/problem+json', shape('problem'))),
        tooMany: answer(words.tooMany, {
          headers: { 'Retry-After': { required: true, schema: { type: 'integer' } } },
          ...content('application/problem+json', shape('problem')),
        }),
      },
    },
  };
}
