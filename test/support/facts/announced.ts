import { dayOf } from './normal.ts';

/** "… starts on 1 May 2027, announced on 1 April 2027. You can object by email until 20 April 2027." */
export const announced = (said: string): Record<string, string> => ({
  since: dayOf(/starts on (.*?)(?:, announced|\.)/.exec(said)?.[1] ?? '(absent)'),
  announced: dayOf(/announced on (.*?)\./.exec(said)?.[1] ?? ''),
  'object-by': dayOf(/object by email until (.*?)\./.exec(said)?.[1] ?? ''),
});
