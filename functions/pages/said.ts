/** A sentence of a fault, in words. Apart from what draws faults: a program is told of them without a page. */
export const said = <Words>(saying: string | ((words: Words) => string), words: Words): string =>
  typeof saying === 'string' ? saying : saying(words);
