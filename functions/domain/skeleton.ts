/**
 * Letters that look like Latin ones, each with what it looks like: the part of Unicode's confusables (UTS #39 §4) that domain names can
 * hold. Order within a row does not matter.
 */
const LOOKS: Record<string, string> = {
  a: 'аạąăâàáäãåāɑα',
  b: 'ьḃɓ',
  c: 'сçćčċϲ',
  d: 'ԁđďḍɗ',
  e: 'еéèêëēėęěẹєε',
  f: 'ḟƒ',
  g: 'ġğģǵɡ',
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
  t: 'ţťțṭт',
  u: 'úùûüūůűųụυս',
  v: 'ѵνṿ',
  w: 'ԝŵẁẃẅωɯ',
  x: 'хχ×',
  y: 'уýÿỳγ',
  z: 'źžżẓᴢ',
};
const LETTERS = new Map(Object.entries(LOOKS).flatMap(([to, from]) => [...from].map((one) => [one, to] as const)));
const PAIRS: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cj/g, 'g'],
  [/ci/g, 'a'],
];

/** What a name looks like at a glance: two names with the same skeleton can be taken for each other. */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = [...plain].map((one) => LETTERS.get(one) ?? one).join('');
  return PAIRS.reduce((text, [from, to]) => text.replace(from, to), letters);
}

/** How many letters must be typed wrong, left out, added or swapped to turn one name into the other (Damerau–Levenshtein, restricted). */
export function slips(a: string, b: string): number {
  let [older, old, row]: [number[], number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at), []];
  for (let i = 1; i <= a.length; i++) {
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
}
