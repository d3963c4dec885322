import { contentSite } from '../content-site.ts';
import { publicDays } from '../site/dated.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { trustCalendar } from '../twins/calendar.ts';
import { calendar } from '../twins/ics.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(calendar(trustCalendar(publicDays(site), subprocessors(site), site)), MEDIA_TYPES.calendar);
}
