import data from './registers.json' with { type: 'json' };

/** A public register: a name of its own, and where it is. */
export interface Register {
  name: string;
  url: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const ofWords = data.licenses.map(({ country, says, register }) => ({
  country,
  register,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${says.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
}));

/** Where the firms of a country are registered; null for a country that is not in the list. */
export const registerOf = (country: string | null): Register | null =>
  data.licenses.find((one) => one.country === country)?.register ?? null;
/** The first register whose words stand in a license. */
export const registerFor = (license: string): { country: string; register: Register } | null =>
  ofWords.find(({ pattern }) => pattern.test(license)) ?? null;

/** Where the results of peer reviews are, for firms of one country. */
export const PEER_REVIEW: { country: string; register: Register } = data.peerReview;

/** Where certificates under an accreditation can be looked up: the accreditor's own register first, then what all report to. */
export const certificateRegisters = (accreditation: string | undefined): Register[] =>
  data.certificates
    .filter(
      (one) =>
        one.accreditation.length === 0 || one.accreditation.some((name) => accreditation?.includes(name) ?? false),
    )
    .map(({ register }) => register);
