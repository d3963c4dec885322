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
const MENTION =
  /\b(?:phrases?|terms?|word(?:s|ing|ings)|expressions?|labels?|slang|shorthand|(?:what|which|sometimes|often|commonly|loosely|informally|colloquially|usually|occasionally) (?:is |are |be |being )?(?:people |buyers |the market |marketing |some |many |vendors )?(?:calls?|called|known as|described as|referred to)|(?:people|vendors?|some|many|others|sellers?|suppliers?|companies|marketing|market|buyers?|reviewers?|anyone|whoever|websites?|badges?|questionnaires?|pages?|salespe\w+|adverti\w+)\b[^.;]*\b(?:say|says|call|calls|called|claim|claims|claiming|advertis\w+|speaks? of|writ\w+|asks? (?:for|about|whether|if)|means?|boasts?|prints?|puts?|shows?))\b/i;
const FUTURE =
  /\b(?:plan(?:s|ned|ning)?|will|shall|going to|aim(?:s|ing)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|work(?:s|ing)? (?:towards?|on)|in progress|under ?way|prepar\w+|pursu\w+|roadmap|target(?:s|ed|ing)?|scheduled|hop(?:e|es|ing)|seek(?:s|ing)?|next|future|upcoming|considering|evaluat\w+|started|begun|beginning|until|someday|eventually|soon|not yet|later this year|next year|by (?:the end of|late|early|mid|spring|summer|autumn|fall|winter|q[1-4])|readiness|observation window|toward|ahead of|before (?:we|our))\b|'ll\b|\bby 20\d\d/i;
const CONDITION =
  /\b(?:if|whether|once|should|would|could|may|might|can|when|where|unless|any|a vendor|an organi[sz]ation|a company|every)\b/i;

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

/** The rest of the clause after `index`. */
export function clauseAfter(sentence: string, index: number): string {
  BOUNDARY.lastIndex = index;
  const match = BOUNDARY.exec(sentence);
  BOUNDARY.lastIndex = 0;
  return sentence.slice(index, match === null ? sentence.length : match.index);
}

export const isNegated = (text: string): boolean => NEGATION.test(text);
export const isMention = (text: string): boolean => MENTION.test(text);
export const isFuture = (text: string): boolean => FUTURE.test(text);
export const isConditional = (text: string): boolean => CONDITION.test(text);

/** What denies a term that stands before it: "… does not exist", "… is a misnomer". */
export const DENIED_AFTER =
  /^[^.;]{0,40}?\b(?:(?:does|do|did)(?: not|n't) exist|(?:is|are|was|were)(?:n't| not)(?: really| actually)? (?:a thing|something|possible|real|what|an? |the right|correct|accurate|the term|used|how)|no such thing|(?:is|are|would be) (?:a |an |the )?(?:\w+ )?(?:misnomer|myth|wrong|incorrect|inaccurate|misleading|nonsense|meaningless|impossible|misconception|mistake|marketing|slang)|has no meaning|means nothing)\b/i;
