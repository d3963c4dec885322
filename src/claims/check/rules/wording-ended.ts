import type { Day } from '../../../schemas/primitives.ts';
import { certificateEnd } from '../../certificate-days.ts';
import { ENDED_EDITIONS, type EndedEdition } from '../../reading/ended-editions.ts';
import type { Mention } from '../../reading/schemes.ts';
import { type Sentence, wordAt } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { isIntroduced } from './introduced.ts';

const hasHistory = ({ marks }: Sentence): boolean => marks.some((one) => one?.has('schemeHistory') === true);

/** Other safe harbors than that between the EU and the United States: of a state's law, of research, of HIPAA. */
const OTHER_HARBOR = /\b(?:Act|statute|state|research\w*|HIPAA|COPPA|PRIVO|kidSAFE|children\w*|DMCA|de-?identif\w*)\b/i;
const isOtherHarbor = ({ key, text }: Mention, sentence: string): boolean =>
  key === 'safe-harbor' && !/\b(?:EU|US)\b/.test(text) && OTHER_HARBOR.test(sentence);

/** As many words as an edition has. */
const EDITION_WORDS = 6;
/** The edition that a sentence names, where it had ended on the day it speaks of. */
const endedEditionOf = (mention: Mention, { page, read }: Spoken): EndedEdition | undefined =>
  ENDED_EDITIONS.find(({ key, since, edition, said = [] }) => {
    if (key !== mention.key || page.day < since) return false;
    if (edition !== undefined && mention.edition !== null) return mention.edition === edition;
    // The words of the mention's end count, too: "PCI DSS v3.2.1" may be one mention or a part of it.
    const end = wordAt(read, mention.end);
    const from = Math.max(0, end - EDITION_WORDS);
    return read.words
      .slice(from, end + EDITION_WORDS)
      .some(
        (_, index) =>
          said.some((one) => isSaidAt(read, from + index, one)) &&
          (edition !== undefined || /dss|pci/.test(read.words[from + index - 1]?.text ?? '')),
      );
  });
/** Words one after another, and not the beginning of a longer number. */
function isSaidAt({ words }: Sentence, from: number, said: string): boolean {
  const parts = said.split(' ');
  const next = words[from + parts.length];
  return (
    parts.every((part, place) => words[from + place]?.text === part) && !(next?.gap === '.' && /^\d/.test(next.text))
  );
}

/** "ISO 27001:2013, and ISO 27001:2022 since 2025": the newer edition is named beside. */
const hasSuccessor = ({ key, edition }: Mention, { mentions }: Spoken): boolean =>
  edition !== null && mentions.some((other) => other.key === key && (other.edition ?? '') > edition);

/** The company's own certificate names this edition, and has lapsed by its own date or with it: another rule says so. */
const hasLapsed = ({ frameworks }: Context, { key, edition }: EndedEdition, day: Day): boolean => {
  const own = frameworks.get(key);
  return (
    own?.kind === 'certification' &&
    own.certificates.some((one) => one.edition === edition && certificateEnd(own.name, one).day < day)
  );
};

/** The successor of SSAE 16 took its place for reports from 1 May 2017 on (AICPA, SSAE 18). SAS 70 is caught as a scheme that ended. */
const ENDED_SSAE = /^SSAE\b\D{0,6}16\b/i;
/** Certified to it, nobody is in any year: that is said by another rule. */
const isEndedStandard = (one: Mention, { statements }: Spoken): boolean =>
  one.sort === 'ssae' &&
  ENDED_SSAE.test(one.text) &&
  !statements.some(({ mention, act }) => mention.start === one.start && act === 'certified');

/** A framework or an edition that a court or its maker ended, told as if it were in force; once a sentence. */
function* ended(context: Context): Generator<Fault> {
  const isOfEnded = (one: Mention, sentence: Spoken): boolean => {
    const edition = endedEditionOf(one, sentence);
    return edition !== undefined && !hasLapsed(context, edition, sentence.page.day);
  };
  for (const sentence of spoken(context)) {
    const mention = sentence.mentions.find(
      (one) =>
        (one.sort === 'ended' && !isOtherHarbor(one, sentence.text)) ||
        isOfEnded(one, sentence) ||
        isEndedStandard(one, sentence),
    );
    if (mention === undefined || hasHistory(sentence.read) || hasSuccessor(mention, sentence)) continue;
    if (isIntroduced(sentence.text, mention)) continue;
    const told = toldAt(sentence.read, mention.start, mention.end);
    if (told.polarity === 'denied' || told.certainty === 'question' || told.certainty === 'worded') continue;
    if (told.subject === 'other' && sentence.page.collection === 'learn') continue;
    yield faultAt(sentence, mention.start, mention.text);
  }
}

export const WORDING_ENDED: Rule[] = [{ code: 'VS-W09', family: 'wording', severity: 'warning', check: ended }];
