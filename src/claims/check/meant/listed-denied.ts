/** Whether what stands between a denial and a word are alternatives that are denied with it: "not collect, process, or *store*". */
export const isListedDenied = (between: string): boolean =>
  LIST.test(between) || (PHRASES.test(between) && !TURNS.test(between));
/** "Not sell details, use advertisers, or run *trackers*" */
const PHRASES = /^(?:not|never|no|without)\b[^.;:()]*,[^.;:()]*,? (?:or|nor) [^.,;:()]*$/i;
const TURNS = /\b(?:but|and|which|that|who|because|where|so|when|until|unless)\b/i;
const LIST =
  /^\S+(?<!,) (?:(?:currently|ever|permanently|otherwise|directly) )?(?:[\w-]+, ){1,6}(?:or|nor) (?:otherwise )?$/i;
