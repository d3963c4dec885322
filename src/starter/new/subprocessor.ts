import { z } from 'zod';
import { gap } from '../../schemas/gap.ts';
import { country, day, httpsUrl, id, line } from '../../schemas/primitives.ts';
import { chosenId, created, type Refusal, type Written, yamlOf } from './around.ts';

export const given = z.strictObject({
  name: line,
  id: id.optional(),
  location: z.array(country).min(1).optional(),
  since: day.optional(),
  purpose: line.optional(),
  data: line.optional(),
  transfer: line.optional(),
  announced: day.optional(),
  objectBy: day.optional(),
  url: httpsUrl.optional(),
});

export function write(facts: z.output<typeof given>): Written | Refusal {
  const { name, id, location, since, purpose, data, transfer, announced, objectBy, url } = facts;
  const chosen = chosenId(id, name);
  if (typeof chosen !== 'string') return chosen;
  const text = yamlOf([
    ['name', name],
    ['purpose', purpose ?? gap('what it does for you')],
    ['data', data ?? gap('which personal data it handles')],
    ...(location ? [] : [{ missing: 'where it handles the data: add location with ISO 3166-1 codes, such as US' }]),
    ['location', location],
    ['transfer', transfer],
    ...(since ? [] : [{ missing: 'the first day of use: add since, a day written YYYY-MM-DD' }]),
    ['since', since],
    ['announced', announced],
    ['objectBy', objectBy],
    ['url', url],
  ]);
  return created([`content/subprocessors/${chosen}.yaml`, text]);
}
