import { frameworks } from '../data/frameworks.ts';
import { subprocessors } from '../data/subprocessors.ts';
import { updates } from '../data/updates.ts';
import { trustFeed } from '../twins/feed.ts';
import { site } from '../twins/gather.ts';
import { jsonFeed } from '../twins/json-feed.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const all = { updates: await updates(), subprocessors: await subprocessors(), frameworks: await frameworks() };
  return twin(json(jsonFeed(trustFeed(all, await site()))), MEDIA_TYPES.jsonFeed);
}
