import { publicDays } from '../data/dated.ts';
import { subprocessors } from '../data/subprocessors.ts';
import { trustCalendar } from '../twins/calendar.ts';
import { site } from '../twins/gather.ts';
import { calendar } from '../twins/ics.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  return twin(calendar(trustCalendar(await publicDays(), await subprocessors(), await site())), MEDIA_TYPES.calendar);
}
