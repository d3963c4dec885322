import { subprocessors } from '../data/subprocessors.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { subprocessorsCsv } from '../twins/tables.ts';

export const GET = async (): Promise<Response> => twin(subprocessorsCsv(await subprocessors()), MEDIA_TYPES.csv);
