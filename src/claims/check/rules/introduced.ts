import type { Mention } from '../../reading/scheme-names.ts';

/** "The institute came up with a way …, called SAS 70", "the Commission created the Safe Harbor framework" */
const INTRODUCED =
  /\b(?:called|named|dubbed|known as|came up with|created|introduced|developed|devised|established|published|drew up|drafted)\b[^.;:,]{0,40}$/i;
/** How far before a scheme it may stand. */
const REACH = 80;

/** Whether a scheme is named to tell how it came about, by whomever but us. */
export const isIntroduced = (text: string, { start }: Mention): boolean => {
  const before = text.slice(Math.max(0, start - REACH), start);
  return INTRODUCED.test(before) && !/\b(?:we|our|us)\b/i.test(before);
};
