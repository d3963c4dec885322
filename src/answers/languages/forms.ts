import { fold } from '../text.ts';
import type { ForeignLanguage } from './language-of.ts';

/** How the words of a language are made alike: first by number, gender and case, then by what a verb and its noun share. */
export interface Forms {
  /** As it is compared: small letters, without accents. */
  plain: (word: string) => string;
  inflected: (plain: string) => string;
  rooted: (plain: string) => string;
}

const ROOT_CHARS = 4;
/** Takes the first ending off that leaves enough of the word. */
const without = (word: string, endings: RegExp, least = ROOT_CHARS): string => {
  const bare = word.replace(endings, '');
  return bare.length >= least ? bare : word;
};

const german: Forms = {
  // "Verschluesselung" is "Verschlüsselung"; both lose the mark.
  plain: (word) => fold(word).replace(/(?<![aeq])([aou])e/g, '$1'),
  inflected: (word) => without(word, /(?:innen|ern|em|en|er|es|e|n|s)$/),
  rooted: (word) =>
    without(
      without(word, /(?:innen|ern|em|en|er|es|e|n|s)$/)
        .replace(/^(zu)?ge(?=.{4,}t$)/, '$1')
        .replace(
          /(?<=^(?:an|auf|aus|ein|durch|vor|ab|um|zu|fest|mit|nach|weiter|bei|uber|wieder))(?:ge|zu)(?=.{3})/,
          '',
        ),
      /(?:ierung|iert|ier|ung|et|t)$/,
    ),
};

const french: Forms = {
  plain: fold,
  inflected: (word) => without(without(word.replace(/(?<=.{3})aux$/, 'al'), /[sx]$/, 3), /e+$/),
  rooted: (word) =>
    without(
      without(word, /s$/),
      /(?:issements?|ements?|ations?|itions?|ateurs?|atrices?|ement|ment|ions?|ees?|ent|ant|ons|ez|er|ir|is|it|e)$/,
    ),
};

const spanish: Forms = {
  plain: fold,
  inflected: (word) => without(without(word, /s$/, 3), /[aoe]$/),
  rooted: (word) =>
    without(
      without(word, /s$/, 3),
      /(?:amiento|imiento|aciones|acione|acion|iciones|icion|ciones|cion|adora?|adore|ados?|adas?|idos?|idas?|ando|iendo|amo|emo|imo|aron|ieron|aran?|eran?|arse|erse|irse|ar|er|ir|an|en|a|o|e)$/,
    ),
};

export const FORMS: Readonly<Record<ForeignLanguage, Forms>> = { de: german, fr: french, es: spanish };
