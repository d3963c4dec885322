/** Endings of names of companies and of what they make: "InfluxData" makes "InfluxDB", "Cockroach Labs" "CockroachDB". */
const ENDINGS = /(?:DB|Data|SQL|Labs|HQ|AI|Hub|Base|Stack|\.(?:io|com|ai|dev))$/;
/** A word shorter than this is the beginning of too many names. */
const SHORTEST = 5;
/** Words with which the names of many companies begin. */
const COMMON = new Set(['cloud', 'smart', 'micro', 'stack', 'block', 'quick', 'cyber']);

const stemOf = (name: string): string => (name.split(' ')[0] ?? '').replace(ENDINGS, '').toLowerCase();

/** Whether a name is that of a product of the company: the first words of both are one, but for an ending that tells a product. */
export function isOwnProduct(company: string, name: string): boolean {
  const [own, stem] = [stemOf(company), stemOf(name)];
  const hasEnding = ENDINGS.test(name.split(' ')[0] ?? '');
  return hasEnding && own === stem && stem.length >= SHORTEST && !COMMON.has(stem);
}
