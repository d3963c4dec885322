/**
 * Letters that look like Latin ones, each with what it looks like: the part of Unicode's confusables (UTS #39 §4) that domain names can
 * hold, and the digits that are written in place of letters. Order within a row does not matter.
 */
const LOOKS: Record<string, string> = {
  a: '4аạąăâàáäãåāɑα',
  b: '8ьḃɓ',
  c: 'сçćčċϲ',
  d: 'ԁđďḍɗ',
  e: '3еéèêëēėęěẹєε',
  f: 'ḟƒ',
  g: '9ġğģǵɡ',
  h: 'һħḥհ',
  i: 'іíìîïīįıịι1lļľĺłḷӏ|ǀ',
  j: 'јʝ',
  k: 'кķḳκ',
  m: 'ṃṁм',
  n: 'ńñňņṇոп',
  o: '0оóòôöõøōőọοσօ',
  p: 'рṗρ',
  q: 'ԛգ',
  r: 'ŕřŗṛгⲅ',
  s: 'ѕśšşșṣ5',
  t: '7ţťțṭт',
  u: 'úùûüūůűųụυս',
  v: 'ѵνṿ',
  w: 'ԝŵẁẃẅωɯ',
  x: 'хχ×',
  y: 'уýÿỳγ',
  z: '2źžżẓᴢ',
};
const LETTERS = new Map(Object.entries(LOOKS).flatMap(([to, from]) => [...from].map((one) => [one, to] as const)));
const PAIRS: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/cj/g, 'g'],
  [/ci/g, 'a'],
];

/** What a name looks like at a glance: two names with the same skeleton can be taken for each other. */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Pairs first where they are written with letters that are no longer there afterwards.
  const paired = PAIRS.reduce((text, [from, to]) => text.replace(from, to), plain);
  const letters = [...paired].map((one) => LETTERS.get(one) ?? one).join('');
  return PAIRS.reduce((text, [from, to]) => text.replace(from, to), letters);
}
