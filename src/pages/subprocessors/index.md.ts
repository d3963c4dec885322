import { lastChange, subprocessors } from '../../data/subprocessors.ts';
import { site } from '../../twins/gather.ts';
import { subprocessorsPage } from '../../twins/markdown/subprocessors.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(subprocessorsPage(await subprocessors(), await lastChange(), await site()), MEDIA_TYPES.markdown);
