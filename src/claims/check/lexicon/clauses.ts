/** Where a clause begins: after these, what was denied before is denied no more. */
const BOUNDARY = new RegExp(
  [
    ';',
    ' ?— ?| – | - ',
    '^(?:no|yes|well|today|now)[,.] ?',
    '[,)] ?(?:(?:but|yet|while|whereas|so|and|or|though|although|because|since|however|instead|then) )?(?=(?:we|it|our|you|they|nobody|this|that|there|today|now|i)\\b)',
    ', (?=(?:are|is|and are|and is) (?!not\\b|n))',
    ' (?:but|because|whereas|while|although|though|however|unless|since|after|and thus|and therefore) ',
    ' and (?=(?:passed|received|earned|achieved|obtained|became|got|completed|maintain|are|is|have|has|hold|holds|were|was|we|our|it|they|fully|therefore|also|now|keep|remain)\\b)',
    '\\((?=(?:we|our|it)\\b)',
  ].join('|'),
  'gi',
);

const NEGATION =
  /\b(?:not(?! only\b| just\b| merely\b| simply\b)|never|no(?! doubt\b| question\b| wonder\b| less\b| later\b| matter\b| longer need)|nobody|none|nor|neither|cannot|without|hardly|nothing|\w+n't(?! only\b| just\b)|avoid\w*|instead of|rather than|refus\w+|declin\w+|wrong(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|misnomer|myths?|misleading|mistaken(?:ly)?|so-called|impossible|lacks?|absence of|unlike|beware|misconceptions?|nonsense|meaningless|banned|forbidden|prohibited|dont|isnt|arent|out of scope|outside|withdrawn|unsupported|excluded|false)\b/i;

/** The part of a sentence that decides whether what follows at `index` is asserted: from the clause's beginning. */
export function clauseBefore(sentence: string, index: number): string {
  let start = 0;
  for (const match of sentence.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (end > index) break;
    start = end;
  }
  // A bracket that is closed again says something of its own.
  return sentence.slice(start, index).replace(/\([^()]*\)/g, ' ');
}

export const isNegated = (text: string): boolean => NEGATION.test(text);
