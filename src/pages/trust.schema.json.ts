import { contentSite } from '../content-site.ts';
import { trustFacts } from '../twins/gather.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { publishedSchema } from '../twins/trust-schema.ts';

/** The facts are held against the schema before it is published: a build that breaks its own promise stops here. */
export async function GET(): Promise<Response> {
  const site = await contentSite();
  trustFacts(site);
  return twin(json(publishedSchema(site.at(site.to('trustSchema')))), MEDIA_TYPES.schema);
}
