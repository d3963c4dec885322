// damerau-levenshtein 1.0 ships no types; this is the part that the look-alike check uses.
declare module 'damerau-levenshtein' {
  export default function distance(a: string, b: string): { steps: number };
}
