import type { Spoken } from '../prose/spoken.ts';

/** A section of those who are not in use: "Decided, not yet in use", "Planned subprocessors", "Not subprocessors". */
const SECTION =
  /\bnot(?: yet| currently)? (?:in use|used|integrated|active|live|sub-?processors?)\b|\bno longer (?:in use|used)\b|^\W*(?:planned|upcoming|future|former|previous|past|retired|independent controllers?|merchants? of record)(?: (?:sub-?processors?|vendors?|providers?|suppliers?))?\W*$|^\W*(?:[\w'-]+ ){0,3}(?:removed|dropped|discontinued|rejected|considered|alternatives|replaced|retired)(?: [\w/-]+){0,2}\W*$/i;
/** "Paddle is our merchant of record and no subprocessor." */
const NO_SUBPROCESSOR =
  /\b(?:not|no|n['’]t|rather than|instead of)(?: (?:an?|our|acts?|acting|as)){0,3} (?:data )?sub-?processors?\b|\b(?:independent|separate|own) (?:data )?controllers?\b|\bcontroller in (?:its|their) own right\b/i;
/** Whether a sentence or its section says that whoever is named is no subprocessor, or not one in use. */
export const isSetAside = ({ block, text }: Spoken): boolean =>
  (block.over ?? []).some((heading) => SECTION.test(heading)) || NO_SUBPROCESSOR.test(text);
