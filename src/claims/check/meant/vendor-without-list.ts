import { shapeOdds } from './vendor-handed-over.ts';
import type { VendorMention } from './vendor-mentions.ts';
import { signsOf } from './vendor-odds.ts';
import { opensWithUse } from './vendor-use.ts';

/**
 * Logarithms of odds from which a vendor is reported where the content lists none at all. They are higher than with a list: nothing
 * says beforehand that the company has vendors. Who hosts what others build is less often named for something else.
 */
const LIKELY_HOST = 1.3;
const LIKELY = 3;
/** And from which it is though nothing in so many words says what the service has to do with it. */
const PLAIN_HOST = 3;
/** The same where the whole shape of its sentence says it. */
const SHAPED = 0.4;
const PLAIN = 5;
/** "We run on Example Cloud": a sentence about us, in as many words. */
const LIKELY_OUTRIGHT = 1;
const OUTRIGHT = ['we use it outright', 'done there outright', 'is done there outright', 'ours is done there outright'];
/** "Our Example-hosted platform" */
const OURS_ON_IT = ['our right before', 'hyphen behind'];

/** What the service or its data have to do with a vendor: "we use it", "is stored there", "it stores ours", "our provider". */
const AT_WORK: ReadonlySet<string> = new Set([
  'we use it',
  'we use it outright',
  'done with ours there',
  'done there outright',
  'is done there outright',
  'ours is done there outright',
  'done there by whatever verb',
  'done there of readers',
  'does something with ours',
  'called our vendor',
  'called ours before',
  'called ours behind',
  'ours there',
]);
/** "Hosting: Example Cloud" says it of a host alone: "Providers: …" may be those that customers choose from. */
const LABEL = 'label before';
/** What is told of another time, or of no time at all. */
const NOT_NOW = [
  'condition',
  'denied',
  'past',
  'planned',
  'question',
  'if at the beginning',
  'modal before',
  'modal right before',
];
/** The classes of words for what vendors do, and what they do it with. */
const WORK = /^(?:operation|thing|matter|purpose|duty|ours|part|moved) (?:long |right )?(?:before|behind)$/;

const IFS: ReadonlySet<string> = new Set(['condition', 'if at the beginning']);

/** Whether a text surely says that the company uses a vendor for its service or its customers' data, though it lists none. */
export function isSureWithoutList(mention: VendorMention, odds: number): boolean {
  const { vendor } = mention;
  if (vendor === null || odds <= SHAPED) return false;
  const isShaped = shapeOdds(mention) > 0;
  if (isShaped) return true;
  if (vendor.internal || odds <= LIKELY_OUTRIGHT) return false;
  const signs = signsOf(mention, { inRow: false, inBlock: false });
  const isOutright =
    vendor.hosts &&
    mention.many === 1 &&
    ((signs.has('subject us') && OUTRIGHT.some((sign) => signs.has(sign))) ||
      OURS_ON_IT.every((sign) => signs.has(sign)));
  if (odds <= (isOutright ? LIKELY_OUTRIGHT : vendor.hosts ? LIKELY_HOST : LIKELY)) return false;
  if (OURS_ON_IT.every((sign) => signs.has(sign))) return true;
  if (NOT_NOW.some((sign) => signs.has(sign) && !(IFS.has(sign) && opensWithUse(mention)))) return false;
  if (odds > (vendor.hosts ? PLAIN_HOST : PLAIN)) return true;
  const isAtWork = [...AT_WORK].some((sign) => signs.has(sign)) || (vendor.hosts && signs.has(LABEL));
  return isAtWork && [...signs].some((sign) => WORK.test(sign));
}
