import { COUNTRIES, MEANT } from '../schemas/countries.ts';

/** Names that people write beside those of CLDR. */
const ALSO: Record<string, string> = {
  'united states of america': 'US',
  'the united states': 'US',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united kingdom of great britain and northern ireland': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  uk: 'GB',
  'u k': 'GB',
  'european union': 'EU',
  eu: 'EU',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  'republic of ireland': 'IE',
  'south korea': 'KR',
  'republic of korea': 'KR',
  korea: 'KR',
  turkey: 'TR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'hong kong': 'HK',
  macau: 'MO',
  taiwan: 'TW',
  uae: 'AE',
};
/** Places that hold the name of a country and lie elsewhere. */
const ELSEWHERE =
  /\b(?:new mexico|new jersey|georgia,? (?:us|usa|united states)|atlanta,? georgia|northern ireland|jersey city|new england|south georgia|guinea pig|british columbia|indian(?:a|apolis)\w*)\b/g;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...COUNTRIES].flatMap((code) => {
    const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
    return name ? [[folded(name), code] as const] : [];
  }),
  ...Object.entries(ALSO),
]);
const LONGEST = Math.max(...[...NAMES.keys()].map((name) => name.split(' ').length));

/** Two capital letters are a country only where nothing else stands beside it: in "San Francisco, CA" they are California. */
function codesAlone(parts: readonly string[]): string[] | null {
  const codes = parts.map((part) => MEANT.get(part) ?? part);
  return codes.length > 0 && codes.every((code) => COUNTRIES.has(code)) ? codes : null;
}

function namesIn(text: string): string[] {
  const words = folded(
    text.toLowerCase().replace(ELSEWHERE, (found) => (/\b(?:us|usa|united states)$/.test(found) ? 'usa' : '#')),
  ).split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
      const code = NAMES.get(words.slice(at, at + length).join(' '));
      if (code === undefined) continue;
      found.push(code);
      at += length - 1;
      break;
    }
  return found;
}

/** The countries that a text names, as ISO 3166-1 codes in its order; empty where it names none ("Global", a city). */
export function countriesIn(text: string): string[] {
  const parts = text
    .split(/[,;/&|+\n·•]|\band\b/)
    .map((part) => part.replace(/[().]/g, '').trim())
    .filter(Boolean);
  const codes = codesAlone(parts) ??
    codesAlone(text.split(/\s+/)) ?? [
      ...namesIn(text),
      ...[...text.matchAll(/\b(?:US|UK)\b/g)].map(([code]) => MEANT.get(code) ?? code),
    ];
  return [...new Set(codes)];
}
