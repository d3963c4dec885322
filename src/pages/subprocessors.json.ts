import { subprocessors } from '../data/subprocessors.ts';
import { site } from '../twins/gather.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { subprocessorsJson } from '../twins/tables.ts';

export const GET = async (): Promise<Response> =>
  twin(json(subprocessorsJson(await subprocessors(), await site())), MEDIA_TYPES.json);
