/** How a scheme's result is properly spoken of. */
export type Sort = 'soc' | 'ssae' | 'iso' | 'law' | 'scheme' | 'method';

interface Scheme {
  key: string;
  sort: Sort;
  pattern: string;
}

const TYPE = '(?:[ ,(:–-]{0,3}\\bType[- ]?(?:III|II|IV|I|V|[0-9]|one|two|three|four)(?:\\b|(?=\\W|$))\\)?)?';
const iso = (number: string): Scheme => ({
  key: `iso-${number}`,
  sort: 'iso',
  pattern: `ISO(?:[ /-]{1,3}IEC)?[ -]?${number}(?:-1)?(?:[:–-] ?20\\d\\d| \\(?20\\d\\d(?: edition)?\\)?)?`,
});
const law = (key: string, pattern: string): Scheme => ({ key, sort: 'law', pattern });
const scheme = (key: string, pattern: string): Scheme => ({ key, sort: 'scheme', pattern });
const method = (key: string, pattern: string): Scheme => ({ key, sort: 'method', pattern });

/** The order matters: the longer name stands before the shorter. */
export const SCHEMES: readonly Scheme[] = [
  { key: 'soc-2', sort: 'soc', pattern: `SOC[ -]?(?:2|II(?!I)|two)\\+?${TYPE}` },
  { key: 'soc-3', sort: 'soc', pattern: `SOC[ -]?(?:3|III|three)${TYPE}` },
  {
    key: 'soc-1',
    sort: 'soc',
    pattern: `SOC[ -]?(?:1|one|I(?= (?:Type|report|audit|attest|certif|exam|compl)))${TYPE}`,
  },
  { key: 'ssae', sort: 'ssae', pattern: `(?:SSAE|ISAE)[ -]?(?:No\\. ?)?\\d+${TYPE}|SAS[ -]?70${TYPE}|AT-C[ -]?\\d+` },
  ...[
    '27001',
    '27002',
    '27017',
    '27018',
    '27701',
    '22301',
    '9001',
    '42001',
    '14001',
    '20000',
    '31000',
    '45001',
    '13485',
  ].map(iso),
  scheme('pci-dss', 'PCI(?:[ -]?DSS)?(?:[ -]Level[ -]?\\d| v?\\d(?:\\.\\d)*)?(?: Level \\d)?'),
  scheme('fedramp', 'Fed-?RAMP(?: (?:Low|Moderate|High|Tailored|20x))?'),
  scheme('stateramp', '(?:State|Gov|TX-)RAMP'),
  scheme('hitrust', 'HITRUST(?: CSF)?(?: (?:r2|i1|e1))?'),
  scheme('csa-star', '(?:CSA )?STAR(?: Level \\d)|CSA STAR'),
  scheme('cyber-essentials', 'Cyber Essentials(?: Plus)?'),
  scheme('tisax', 'TISAX'),
  scheme('c5', '(?:BSI )?C5(?::20\\d\\d)?(?= (?:attest|certif|compl|report|type))|BSI C5'),
  scheme('cmmc', 'CMMC(?: \\d(?:\\.\\d)?)?(?: Level \\d)?'),
  scheme('irap', 'IRAP'),
  scheme('fips-140', 'FIPS(?: PUB)?[ -]?140(?:-\\d)?'),
  scheme('nist', 'NIST(?: (?:CSF|SP)?(?: ?800-\\d+)?| Cybersecurity Framework)?'),
  scheme('owasp', 'OWASP(?: (?:ASVS|Top (?:10|Ten)))?'),
  law('hipaa', 'HIPAA|HITECH'),
  law('gdpr', '(?:UK |EU )?GDPR|General Data Protection Regulation'),
  law('ccpa', 'CCPA(?:/CPRA)?|CPRA'),
  law('ferpa', 'FERPA'),
  law('glba', 'GLBA'),
  law('coppa', 'COPPA'),
  law('dora', 'DORA'),
  law('nis2', 'NIS ?2'),
  law('sox', 'SOX|Sarbanes-Oxley'),
  law('pipeda', 'PIPEDA'),
  law('lgpd', 'LGPD'),
  method('caiq', 'CAIQ'),
  method('mvsp', 'MVSP'),
  method('penetration-test', '(?:penetration|pen)[ -]?test(?:s|ing)?'),
  { key: 'iso', sort: 'iso', pattern: 'ISO(?:/IEC)?(?= ?-?(?:certif|compl|accredit|registered|standards?|\\d|-))' },
  { key: 'soc', sort: 'soc', pattern: 'SOC(?= ?-?(?:certif|accredit|compliance certif|attestation certif))' },
];

const COMBINED = new RegExp(
  `(?<![\\w-])(?:${SCHEMES.map((item) => `(${item.pattern})`).join('|')})(?![A-Za-z0-9])`,
  'gi',
);
const QUICK =
  /soc|ssae|isae|sas.?70|at-c|iso|pci|ramp|hitrust|star|cyber|tisax|c5|cmmc|irap|fips|nist|owasp|hipaa|hitech|gdpr|general data|ccpa|cpra|ferpa|glba|coppa|dora|nis|sox|sarbanes|pipeda|lgpd|caiq|mvsp|pen/i;

/** A scheme named in a text. `type` is the type as a number where one is named, `edition` a year. */
export interface Mention {
  key: string;
  sort: Sort;
  text: string;
  start: number;
  end: number;
  type: number | null;
  edition: string | null;
}

const TYPES: Record<string, number> = { i: 1, one: 1, ii: 2, two: 2, iii: 3, three: 3, iv: 4, four: 4, v: 5 };
/** The number of a type however it is written, or null. */
export const typeNumber = (word: string): number => TYPES[word.toLowerCase()] ?? Number(word);

/** Every scheme named in a text, in order. */
export function mentions(text: string): Mention[] {
  if (!QUICK.test(text)) return [];
  return [...text.matchAll(COMBINED)].map((match) => {
    const scheme = SCHEMES[match.slice(1).findIndex((group) => group !== undefined)] as Scheme;
    const found = match[0].trimEnd();
    const type = /\btype[- ]?(\w+)/i.exec(found)?.[1];
    return {
      key: scheme.key,
      sort: scheme.sort,
      text: found,
      start: match.index,
      end: match.index + found.length,
      type: type === undefined ? null : typeNumber(type),
      edition: scheme.sort === 'iso' ? (/\D(20\d\d)\D*$/.exec(found)?.[1] ?? null) : null,
    };
  });
}

/** The scheme that a framework's name or a claim stands for; its lower-case name where it is none of the known. */
export function schemeKey(name: string): string {
  const found = mentions(name)[0];
  if (found !== undefined) return found.key;
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
