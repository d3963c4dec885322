import type { Mention } from '../../reading/schemes.ts';
import { clauseAfter, clauseBefore } from './clauses.ts';

/** What is said of a scheme. `held`: had, achieved, or simply named as ours. */
export type Act = 'certified' | 'compliant' | 'authorized' | 'attested' | 'held';

/** A scheme and what a sentence says of it. Whether the sentence asserts or denies it is told by `before` and `after`. */
export interface Statement {
  mention: Mention;
  act: Act;
  /** Where the statement begins and ends in the sentence. */
  start: number;
  end: number;
  text: string;
  /** The clause's words before the statement and after it. */
  before: string;
  after: string;
  /** The noun form: "our SOC 2 certification", which takes its existence for granted. */
  noun: boolean;
  perfect: boolean;
}

const CERTIFIED =
  '(?:re-?)?certif(?:ied(?! public)|ying|y|ies|ications?|icates?|icated)|accredit(?:ed|ation|ations)|certs?';
const ACTS: readonly [Act, RegExp][] = [
  ['certified', new RegExp(`^(?:${CERTIFIED})$`, 'i')],
  ['compliant', /^(?:compliant|compliance|complian[a-z]*|compl(?:y|ies|ied|ying)|conform\w*)$/i],
  ['authorized', /^(?:authori[sz](?:ed|ation)|ATO|approved|registered|validated|verified|listed)$/i],
  ['attested', /^(?:attest(?:ed|ation|ations)|audited|assessed|examined|reports?|reported|AOC|ROC|SAQ|letters?)$/i],
];
const ACT_WORD = `${CERTIFIED}|compliant|compliance|authori[sz]ed|authori[sz]ation|ATO|approved|registered|validated|verified|attested|attestations?|audited|assessed|examined|reports?|AOC|ROC|SAQ`;
const FILLER =
  '(?:(?:seal and|badge and|logo and|fully|officially|independently|formally|now|already|type|level|security|compliance|attestation|audit|attested|information|management|assessed|validated|self|cloud|r2|i1|ready|and fully) ?){0,2}';
const AFTER = new RegExp(`^(?:[- ]+|: |, | \\| |\\) | – | — | \\(|®|: ?)${FILLER}-?(${ACT_WORD})(?![A-Za-z])`, 'i');
const IS_A =
  /^,? (?:is|are|was|were|as|being|counts as|serves as) (?:a|an|the|our|one of our|another)? ?(?:[\w-]+ ){0,3}?(certifications?|certificates?|accreditations?)(?![A-Za-z])/i;
const PREPOSITION =
  '(?:to|for|with|under|against|as|in|by|on|of|per|via|including|include|includes|such as|like|covering)';
const DETERMINER =
  '(?:the|being|an?|our|all|both|its|meeting|meet|it is|we are|that we are|being a|following|standards?|requirements of|requirements|criteria of|rules of)';
const BEFORE = new RegExp(
  `(?<![\\w-])(${CERTIFIED}|compliant|compliance|compl(?:y|ies|ied)|conforms?|authori[sz]ed|authori[sz]ation|attested|audited|assessed|validated)(?:(?: (?:[\\w.,'&-]+ ){0,8}?| )${PREPOSITION})?(?: ?[:(]| ${DETERMINER}){0,3} ?$`,
  'i',
);
const CERTIFIES_US =
  /\b(certif(?:ied|ies|y)) (?:that )?(?:us|our|the|we|we're|its?|them|their|[A-Z]\w+(?: [A-Z]\w+)?)(?:'s)?(?: (?:are|is|as|for|to|meet|meets|met|platform|service|systems?|controls?|under|against|be)){0,3} ?$/i;
const HOLD =
  /\b(hold(?:s|ing)?|have|has|having|got|maintain(?:s|ed|ing)?|keep(?:s)?|carry|carries|possess(?:es)?|own|offers?|includes?|achiev(?:e|ed|es|ing)|obtain(?:ed|s)?|complet(?:ed|es)|receiv(?:ed|es)|earn(?:ed|s)?|attain(?:ed|s)?|gained|secured|got|finished|underwent|undergo(?:es)?|are under|provide|share|meet(?:s)?|satisf(?:y|ies|ied)|adhere(?:s)? to|follow(?:s)?|we're|are|is)\b(?: (?:an?|the|our|all|also|both|its|current|valid|annual|yearly|full|now|already|clean|unqualified|new|first|latest|independent|in|with|under|both|up-to-date|the requirements of|requirements of|every|an? \w+|own)){0,4} ?$/i;
const PERFECT = /^(?:achiev|obtain|complet|receiv|earn|attain|gain|secur|got|finish|under(?:w|g))/i;
const OURS =
  /\b(?:our|[\w&.-]+'s|the|this|latest|current)(?: (?:own|current|latest|annual|valid|full|first|most recent|new|\d{4}|recent|existing|unqualified|clean))* ?$/i;
/** "The SOC 2 page" names what is written about it, and holds nothing. */
const WRITTEN_OF = /^ (?:pages?|sections?|tabs?|guides?|entry|entries|questions?|answers?|timeline)\b/i;
const JOIN =
  /^ ?(?:,|\/|&|\+|and|or|, and|, or|as well as|plus|\||, as well as|·|•) ?(?:our |the |an? |also |to |with |for )?$/i;

const actOf = (word: string): Act => ACTS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'held';
const isNoun = (word: string): boolean =>
  /(?:ations?|icates?|certs?|compliance|reports?|AOC|ROC|SAQ|ATO|letters?)$/i.test(word);

interface Group {
  members: Mention[];
  /** The joint before the last member: a bare comma does not hand an adjective down the list. */
  joints: string[];
}
const groups = (text: string, list: readonly Mention[]): Group[] => {
  const result: Group[] = [];
  for (const mention of list) {
    const open = result.at(-1);
    const previous = open?.members.at(-1);
    const joint = previous === undefined ? '' : text.slice(previous.end, mention.start);
    if (open !== undefined && JOIN.test(joint)) {
      open.members.push(mention);
      open.joints.push(joint.trim());
    } else result.push({ members: [mention], joints: [] });
  }
  return result;
};

/** Every statement about the schemes named in one sentence. */
export function statements(sentence: string, named: readonly Mention[]): Statement[] {
  const found: Statement[] = [];
  for (const { members, joints } of groups(sentence, named)) {
    const first = members[0] as Mention;
    const last = members.at(-1) as Mention;
    const before = clauseBefore(sentence, first.start);
    const rest = sentence.slice(last.end);
    const make = (mention: Mention, act: Act, start: number, end: number, noun: boolean, perfect = false) => {
      const lead = clauseBefore(sentence, start);
      found.push({
        mention,
        act,
        start,
        end,
        text: sentence.slice(start, end),
        before: lead,
        after: clauseAfter(sentence, end),
        noun,
        perfect,
      });
    };
    const next = AFTER.exec(rest);
    const is = IS_A.exec(rest);
    const previous = BEFORE.exec(before) ?? CERTIFIES_US.exec(before);
    const held = HOLD.exec(before);
    let spoken = false;
    if (next?.[1] !== undefined) {
      const word = next[1];
      const [act, noun] = [actOf(word), isNoun(word)];
      const shared = joints.length === 0 || !/^,$/.test(joints.at(-1) ?? '');
      const bearers = shared ? members : [last];
      // "SOC 2 report and ISO 27001 certificate": only the last is spoken of. "Reports" belong to their own scheme as well.
      for (const mention of bearers) {
        const verb = held?.[1] ?? '';
        make(mention, act, mention.start, last.end + next[0].length, noun, PERFECT.test(verb));
      }
      spoken = true;
    }
    if (previous?.[1] !== undefined) {
      const start = first.start - (before.length - previous.index);
      const act = actOf(previous[1]);
      const own = next?.[1] !== undefined && act === 'certified' && actOf(next[1]) === 'attested';
      members.forEach((mention, index) => {
        if (own && index === members.length - 1) return;
        make(mention, act, Math.max(0, start), mention.end, isNoun(previous[1] as string));
      });
      spoken = true;
    }
    if (is?.[1] !== undefined)
      for (const mention of members) make(mention, 'certified', mention.start, last.end + is[0].length, true);
    if (!spoken && (held?.[1] !== undefined || (OURS.test(before) && !WRITTEN_OF.test(rest)))) {
      for (const mention of members)
        make(mention, 'held', mention.start, mention.end, false, PERFECT.test(held?.[1] ?? ''));
    }
  }
  return found;
}
