import { subprocessors } from '../../data/subprocessors.ts';
import { atom } from '../../twins/atom.ts';
import { subprocessorFeed } from '../../twins/feed.ts';
import { site } from '../../twins/gather.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(atom(subprocessorFeed(await subprocessors(), await site())), MEDIA_TYPES.atom);
