import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { isNoName, namesIn } from './names-said.ts';
import { sameVendor } from './vendors.ts';
import type { VendorSaid } from './vendors-said.ts';

export interface Used {
  text: string;
  start: number;
  end: number;
}
const LIST =
  /\bsub-?processors?(?: (?:we use|in use|today|currently|now|engaged)){0,2}(?:,? (?:is|are|include|includes|named|called|such as)|:)(?: currently| now)? $|\b(?:the|our) sub-?processor $/i;
const AS_OURS =
  /^ (?:as (?:our|an?|the) |for (?:our |all )?[a-z]+|to (?:host|send|store|process|deliver|monitor|handle|analyze|answer|run|manage|screen|collect)\b)/;
const NOT_OURS = ['subprocessors.linked', 'subprocessors.readers', 'subprocessors.staff'] as const;
/** "… is one of our providers", not "… is a list of our providers". */
const ofOthers = (words: readonly string[]): boolean => words.includes('of') && !words.includes('one');
/** "Your KYC provider": letters before such a noun tell which kind of provider is meant. */
const isKindOfProvider = ({ read: { words } }: Spoken, { text, to }: { text: string; to: number }): boolean =>
  /^[A-Z][A-Za-z]{0,3}[A-Z]$/.test(text) &&
  words[to]?.gap === ' ' &&
  /^(?:providers?|vendors?|suppliers?|platforms?|tools?|solutions?)$/.test(words[to]?.text ?? '');
/** Names that no list of vendors knows, where the sentence itself says what they do for us. */
export function namesInUse(context: Context, one: Spoken, known: readonly VendorSaid[]): Used[] {
  const { read, text } = one;
  const { words, marks } = read;
  const cues = cuesOf(read);
  const found: Used[] = [];
  let [isOpen, end, next] = [false, 0, 0];
  for (const name of namesIn(read)) {
    const before = text.slice(Math.max(0, name.start - 60), name.start);
    const goesOn: boolean = isOpen && /^,? (?:and )?$/.test(text.slice(end, name.start));
    isOpen = goesOn || LIST.test(before);
    end = name.end;
    while (next < known.length && (known[next]?.end ?? 0) < name.end) next += 1;
    const isKnown = (known[next]?.start ?? Number.POSITIVE_INFINITY) <= name.start;
    if (
      (isKnown && !isOpen) ||
      isNoName(name.text) ||
      isKindOfProvider(one, name) ||
      NOT_OURS.some((cue) => cueWithin(cues, cue, name.from - 4, name.to + 4))
    )
      continue;
    const use = { text: name.text, start: name.start, end: name.end };
    const joint = words[name.from - 1]?.text ?? '';
    const ours = (from: number, to: number) =>
      marks
        .slice(Math.max(0, from), to)
        .some((mark) => mark?.has('our') === true || mark?.has('us') === true || mark?.has('own') === true);
    const isListed = context.tree.subprocessors.some(({ data }) => sameVendor(data.name, name.text));
    const isCompany = name.form !== '' || name.to - name.from > 1 || isListed;
    const isHandled =
      /^(?:by|with|at)$/.test(joint) &&
      cueWithin(cues, 'subprocessors.handled', name.from - 4, name.from) &&
      (ours(name.from - 12, name.from) ||
        cueWithin(cues, 'handling.matters', name.from - 8, name.from) ||
        cueWithin(cues, 'labels.things', name.from - 8, name.from));
    const isDuty =
      /^[ ,:(]*$/.test(words[name.from]?.gap ?? '') &&
      [1, 2, 3].some(
        (length) =>
          cueAt(cues, name.from - length, 'subprocessors.duties') === length &&
          // "We do more than host …": a verb.
          !/^(?:to|than|we|and|not)$/.test(words[name.from - length - 1]?.text ?? ''),
      ) &&
      // "The service provider" speaks of nobody.
      words.slice(Math.max(0, name.from - 7), name.from).some(({ text: word }, back) => {
        const mark = marks[Math.max(0, name.from - 7) + back];
        return mark?.has('our') === true || mark?.has('own') === true || word === 'we' || word === 'us';
      });
    // "Acme is our host", but "billing is handled by Acme, our host".
    const isBeing =
      /^(?:is|remains|became|are)$/.test(words[name.to]?.text ?? '') &&
      /^(?:our|one|the|an?|now|currently|also)$/.test(words[name.to + 1]?.text ?? '');
    const isRelative =
      isCompany &&
      /^(?:who|which)$/.test(words[name.to]?.text ?? '') &&
      cueAt(cues, name.to + 1, 'subprocessors.uses') > 0 &&
      ours(name.to + 2, name.to + 5);
    const isCalled =
      (isBeing ||
        // "Acme, our host", but "Even our hosts": no name goes before "our" without a mark.
        (/^(?:our|one)$/.test(words[name.to]?.text ?? '') && /[,(–—:-]/.test(words[name.to]?.gap ?? ''))) &&
      cueWithin(cues, 'subprocessors.duties', name.to, name.to + 7) &&
      ours(name.to, name.to + 6) &&
      !ofOthers(words.slice(name.to, name.to + 6).map((word) => word.text));
    const isFor = words[name.to]?.text === 'for' && cueWithin(cues, 'subprocessors.purposes', name.to + 1, name.to + 3);
    const isChosen =
      (isListed || isFor) &&
      cueWithin(cues, 'subprocessors.uses', name.from - 2, name.from) &&
      words[name.from - 2]?.text !== 'to' &&
      AS_OURS.test(text.slice(name.end, name.end + 40)) &&
      ours(name.from - 8, name.from + 8);
    const isDoing = isListed && cueAt(cues, name.to, 'subprocessors.uses') > 0 && ours(name.to, name.to + 5);
    const isAs =
      cueWithin(cues, 'subprocessors.uses', name.from - 2, name.from) &&
      /^ as our /.test(text.slice(name.end, name.end + 8)) &&
      (cueWithin(cues, 'subprocessors.duties', name.to + 2, name.to + 6) ||
        cueWithin(cues, 'labels.ours', name.to + 2, name.to + 6));
    const isHoused =
      joint === 'in' &&
      /^'?s? data ?cent(?:er|re)s?\b/.test(text.slice(name.end, name.end + 16)) &&
      cueWithin(cues, 'labels.place', name.from - 4, name.from) &&
      ours(name.from - 8, name.from);
    if (
      isOpen ||
      isHoused ||
      isRelative ||
      (isCompany && isHandled) ||
      isDuty ||
      isCalled ||
      isChosen ||
      isDoing ||
      isAs
    ) {
      if (!cueWithin(cues, 'subprocessors.endings', name.from - 8, name.to + 6)) found.push(use);
    }
  }
  return found;
}
