import { z } from 'zod';
import { gap } from '../../schemas/gap.ts';
import { country, day, httpsUrl, id, line } from '../../schemas/primitives.ts';
import { chosenId, created, type Refusal, type Written, yamlOf } from './around.ts';

export const given = z.strictObject({
  name: line,
  id: id.optional(),
  location: z.array(country).min(1),
  since: day,
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
    ['location', location],
    ['transfer', transfer],
    ['since', since],
    ['announced', announced],
    ['objectBy', objectBy],
    ['url', url],
  ]);
  return created([`content/subprocessors/${chosen}.yaml`, text]);
}
