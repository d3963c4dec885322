/** How sure the checker has to be that two numbers are of one thing, in logits (fitted to pairs labeled by hand). */

/** From these odds on, in logits, two numbers are held to be of one thing. */
export const THRESHOLD = -0.6;
/** The same for two of which each is told of something that the other does not name. */
export const NAMED_APART = 0.65;
/** The same for two that count things of one name, where neither names anything else that weighs. */
export const COUNTED = 0.2;
/** The same for two of these that say how long something is kept, where backups are named in both or in none. */
export const KEPT_APART = 0.35;
/** The same for two that the lexicon knows by two topics, or by two kinds of one. */
export const OF_TWO_TOPICS = 0.55;
/** The same where both name the same thing first: what is known of one of its words may mislead. */
export const OF_ONE_HEAD = 0;
/** The same for two of which one is of a plan or a part that the other does not name: a special case beside the rule. */
export const OF_A_PART = 4;
/** Among so many numbers of one measure, two that are of one thing stand out. */
export const FEW = 20;
/** As much more must speak for two, each time that there are e times as many. */
export const GROWTH = 2.5;
/** The same for two of one topic and kind: in long policies these are alike by chance as well. */
export const GROWTH_OF_TOPIC = 1;
/** Each number is set against at least so many, those first with which it shares its rarest word. */
export const MOST_BESIDE = 10;
/** Two numbers that agree may be this much less likely of one thing and still explain one of them. */
export const AGREED = 0.7;
/** As much more is an agreement worth that stands in the sentence itself: "30 days in active systems, 90 in backups". */
export const SAME_SENTENCE = 3;
/** From these odds on, a number of the same topic explains one outright. */
export const OF_TOPIC = -2;
/** As much more is an agreement worth that is of the same topic and kinds: a special case stands beside the rule on one page. */
export const OF_KIND = 1.5;
/** As much less worth is an agreement of two that name each something else, where the two at hand do not. */
export const BY_CHANCE = 2.5;
/** As much less worth is a number that agrees only since it leaves room: "at least three years" and six. */
export const ROOM = 1;
/** From these odds on, a number that agrees is told of the same thing, as far as a third file bears witness. */
export const LIKELY = -2;
/** As much less likely than the two themselves may be what a third file says of each. */
export const WITNESS = 5;
/** From these odds on, a number of the same file that is still more likely meant hides no other. */
export const SURE = 2;
