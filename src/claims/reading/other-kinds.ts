import file from './lexicon/other-kinds.json' with { type: 'json' };
import { anyOf } from './wordings.ts';

const OTHER_KINDS = anyOf(file.wordings);
/** "Certifications, standards, and regulations:" leaves open which of them an item is. */
export const hasOtherKinds = (lead: string): boolean => OTHER_KINDS.test(lead);
