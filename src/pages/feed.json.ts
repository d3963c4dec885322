import { contentSite } from '../content-site.ts';
import { frameworks } from '../site/frameworks.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { updates } from '../site/updates.ts';
import { trustFeed } from '../twins/feed.ts';
import { jsonFeed } from '../twins/json-feed.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  const all = { updates: updates(site), subprocessors: subprocessors(site), frameworks: frameworks(site) };
  return twin(json(jsonFeed(trustFeed(all, site))), MEDIA_TYPES.jsonFeed);
}
