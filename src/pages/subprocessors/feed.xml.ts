import { contentSite } from '../../content-site.ts';
import { subprocessors } from '../../site/subprocessors.ts';
import { atom } from '../../twins/atom.ts';
import { subprocessorFeed } from '../../twins/feed.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(atom(subprocessorFeed(subprocessors(site), site)), MEDIA_TYPES.atom);
}
