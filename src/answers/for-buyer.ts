/** The one that the questionnaire is about, in the third person; a third party or a supplier of its own is another one. */
const VENDOR =
  /\b(?:the|this|each|an?|existing) (?:existing )?(?:vendor|supplier|tool)\b(?! (?:risk|management|review|assessment|program|onboarding))|\b(?:the|this) third party\b|\b(?:vendor|supplier|tool)(?:'s|’s)|\bvendor (?:compliance|refusal|responsiveness|security|personnel)\b/i;
/** The buyer's own people, who decide or act. */
const READER =
  /\b(?:your|our) (?:organization|organisation|decision|integration|company|team|department)\b|\b(?:mandatory|appropriate|a concern|valuable)(?= (?:for|to|in)\b|\W*$)|\b(?:internal (?:team|owner|department|system|network|user|sponsor)s?|business (?:need|purpose|owner|case|justification|sponsor))\b|\bour (?:facilit|premises|network|system|internal|employee|budget)|\b(?:us(?:e|ing)|engag(?:e|ing)|onboard(?:ing)?|select(?:ing)?|renewal of|replac(?:e|ing)) (?:of )?(?:an? |the |this )?(?:existing )?(?:vendor|supplier|tool)\b|\bon-?site\b/i;
/** "Do you …" asks the company where a supplier is any supplier, and the buyer's people where it is the one that the sheet is about. */
const THE_VENDOR = /\b(?:the|this|existing) (?:existing )?(?:vendor|tool)\b|\b(?:vendor|supplier|tool)(?:'s|’s)/i;
const ADDRESSED = /\b(?:will|can|do|have|would|should|did|are) you\b/i;
/** What only a buyer weighs, whether or not the vendor is named. */
const WEIGHED =
  /^\W*(?:question:)?\s*(?:will you (?:require|request)|how will you (?:monitor|verify|assess|meet)|who will review|why (?:is|are) (?:no|the|broad)\b|(?:are|is) (?:limited|lack of|poor)\b)|\b(?:acceptable|sufficient) (?:for|from) (?:your|a security)\b|\bas a security requirement\b|\bbefore (?:adoption|tool approval)\b/i;

/** Whether a row of a questionnaire asks the buyer's own people about the vendor: no vendor has stated the answer. */
export const isForBuyer = (text: string): boolean =>
  WEIGHED.test(text) || (VENDOR.test(text) && (READER.test(text) || (THE_VENDOR.test(text) && ADDRESSED.test(text))));

/** The company itself, where a row speaks of it in the third person: "the vendor" is nobody's supplier here. */
const COMPANY =
  /\b(the|this|your|does|do|will|would|has|have|had|is|are|can|could|should|did|by|if|describe|each) (?:proposed |prospective |cloud |third[- ]party |software |saas )?(?:vendor|supplier|contractor|(?:cloud |application |solution )?(?:service )?provider|bidder|offeror|CSP|ASP|tool)(?: \((?:CSP|ASP|SaaS)\))?(?:'s|’s)?(?=[\s,.?):])(?!\s(?:risk|risks|management|review|reviews|due diligence|assessment|assessments|selection|onboarding|inventory|register|security (?:assessment|review|program|management)|contracts?|relationships?|incident|access|program|list)\b)/gi;
/** The same at the start of a statement that the company shall agree to: "Vendor will …". */
const STATED =
  /^(?:vendor|supplier|contractor|provider|CSP|ASP)(?:'s|’s)? (?!risk|management|reviews?|due|assessments?|selection|onboarding|inventory|contracts?)/i;

/** "Will the vendor access …" speaks of what the company does, "the vendor access policy" of its suppliers; insurers ask an applicant. */
const ASKED_FIRST =
  /\b((?:does|do|has|is|will|would|can|could|should) )(?:(?:the )?(?:vendor|supplier|contractor|provider)(?= access\b)|the (?:applicant|(?:named )?insured)\b)/gi;

/** A company by its own name, at the start of a question of what it does or is: "Does Northwind offer …", "Is Northwind a processor". */
const NAMED = /^\W*([Dd]oes|[Hh]as|[Ww]ill|[Cc]an|[Ii]s) (\p{Lu}\p{Ll}{2,15}) (\p{Ll}+)\b/u;
/** What only somebody does; what somebody may be. */
const DOES = new Set(
  'have support offer provide use perform conduct maintain implement encrypt store share allow process keep hold require comply carry review test train monitor been undergone had sell collect delete retain employ follow ensure notify'.split(
    ' ',
  ),
);
const IS = new Set(['a', 'an', 'certified', 'compliant', 'subject', 'registered']);
/** People of the company, and not the company. */
const PEOPLE = new Set(['Management', 'Security', 'Personnel', 'Staff', 'Support']);

/** How a row names the company, where its first words show that it does; else null. */
function nameIn(text: string): string | null {
  const [, asks = '', name = '', next = ''] = NAMED.exec(text) ?? [];
  const isNamed = /^is$/i.test(asks) ? IS.has(next) : DOES.has(next) || next.endsWith('ly');
  return isNamed && !PEOPLE.has(name) ? name : null;
}

/** A row's text without the company's name for itself, of which the answers speak as "we". */
export function spokenToUs(text: string): string {
  const name = nameIn(text);
  const spoken = name ? text.replaceAll(name, 'the company') : text;
  return spoken.replace(ASKED_FIRST, '$1the company').replace(COMPANY, '$1 company').replace(STATED, 'company ');
}
