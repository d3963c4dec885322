import {
  allSealedIn,
  END_TO_END,
  encryptionIn,
  isOnlyOnTheWay,
  miswordedIn,
  sealedIn,
} from '../../reading/misworded.ts';
import { isDeniedBefore, isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';

/** "End-to-end encryption", "Is my data encrypted end to end?": a longer title is about something else. */
const TITLE_WORDS = 9;
/** How many sentences below a title tell what it means. */
const BELOW = 8;
const YES = /^\W*(?:yes|yep|absolutely|of course|certainly|definitely|it is|they are)\b/i;
const NO = /^\W*(?:no|not|none|neither)\b/i;
const MAYBE = /end[ -]to[ -]end|e2e/i;

/** "### End-to-end encryption" over "TLS in transit, AES-256 at rest", and "Is it end-to-end encrypted?" answered so. */
export function* endToEndOverTransit(context: Context): Faults<'VS-W19'> {
  const sentences = spoken(context);
  for (const [index, one] of sentences.entries()) {
    if (!MAYBE.test(one.text)) continue;
    const isAsked = isQuestion(one.text);
    if (!isAsked && one.block.kind === 'text' && !isLine(one)) {
      const isNext = isToldNext(sentences, index);
      const said = isNext ? sealedIn(one.text) : isToldOfAll(context, one) ? allSealedIn(one.text) : null;
      if (said !== null && !isDeniedBefore(one.read, said.start) && miswordedIn(one.text).length === 0)
        yield faultAt(one, said.start, one.text.slice(said.start, said.end), { source: END_TO_END });
      if (isNext || said !== null) continue;
    }
    if (one.block.kind !== 'heading' && one.block.kind !== 'question' && !isAsked && !isLine(one)) continue;
    if (one.read.words.length > TITLE_WORDS) continue;
    const place = sealedIn(one.text);
    if (place === null || isDeniedBefore(one.read, place.start)) continue;
    const told = below(sentences, index);
    if (NO.test(told) || (isAsked && !YES.test(told)) || !isOnlyOnTheWay(told)) continue;
    yield faultAt(one, place.start, one.text.slice(place.start, place.end), { source: END_TO_END });
  }
}

/** As long as a sentence is that says no more than that, and how many sentences behind it tell what it means. */
const [CLAIM_WORDS, TOLD_BEHIND] = [18, 3];
const BOTH =
  /\b(?:TLS|SSL|HTTPS|in transit)\b[\s\S]*\b(?:at rest|AES|databases?|disks?|storage|backups)\b|\b(?:at rest|AES)\b[\s\S]*\b(?:TLS|SSL|HTTPS|in transit)\b/i;
/** "All connections are end-to-end encrypted. We use TLS 1.2.": of what is only on the way, that tells all. */
const CONNECTION = /\b(?:connections?|communications?|traffic|channels?|transfers?|requests?)\b/i;
const WAY = /\b(?:TLS|SSL|HTTPS)\b/i;
/** "Everything is end-to-end encrypted. We use TLS in transit and AES-256 at rest.": what the next sentences, or a list right under it, tell of is all of it. */
function isToldNext(sentences: readonly Spoken[], at: number): boolean {
  const said = sentences[at] as Spoken;
  if (said.read.words.length > CLAIM_WORDS) return false;
  const behind = sentences
    .slice(at + 1, at + 1 + TOLD_BEHIND)
    .filter(({ page, block }) => page === said.page && block.kind === 'text' && block.heading === said.block.heading);
  const next = behind.filter(
    ({ block }, far) => block === said.block || (far > 0 && behind[0]?.block !== said.block) || far === 0,
  );
  const told = next.map(({ text }) => text).join(' ');
  return (
    (BOTH.test(told) || (CONNECTION.test(said.text) && WAY.test(told))) &&
    isOnlyOnTheWay(told) &&
    isOnlyOnTheWay(`${said.text} ${told}`) &&
    !ALSO.test(told)
  );
}
const ALSO = /\b(?:also|in addition|additionally|besides|other|others|until|beyond)\b/i;

/** What the whole content tells of encryption, read once. */
const TOLD = new WeakMap<Context, boolean>();
/** "End-to-end encryption for all customer data", where nothing in the whole content tells of a key that the company doesn't have. */
function isToldOfAll(context: Context, { text }: Spoken): boolean {
  if (allSealedIn(text) === null) return false;
  const known = TOLD.get(context);
  if (known !== undefined) return known;
  const told = spoken(context).map((one) => encryptionIn(one.text));
  const isOnTheWay = told.some((one) => one.isOnTheWay) && !told.some((one) => one.hasOwnKeys);
  TOLD.set(context, isOnTheWay);
  return isOnTheWay;
}

/** "Protected end to end" as a paragraph of its own: a title without its mark. */
const isLine = ({ block, text }: Spoken): boolean =>
  block.kind === 'text' && block.sentences.length === 1 && !/[.!?:;]\W*$/.test(text);

/** What stands below a title: the rest of its block and the blocks up to the next heading. */
function below(sentences: readonly Spoken[], at: number): string {
  const title = sentences[at] as Spoken;
  const told: string[] = [];
  for (const one of sentences.slice(at + 1, at + 1 + BELOW)) {
    if (one.page !== title.page || one.block.kind === 'heading' || one.block.kind === 'question') break;
    told.push(one.text);
  }
  return told.join(' ');
}
