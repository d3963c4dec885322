import { sayAll, sayCount } from './format.ts';

/** What `vouchsafe coverage` says. */
export const coverage = {
  about: 'Shows which questions of a questionnaire your answers cover, which they don’t, and which need a review.',
  questionnaire: 'its name and version, such as caiq-4.1; left out: every one that your answers map',
  json: 'print JSON',
  root: 'the folder with content/ in it',
  faults: 'The content has faults, so nothing can be counted. To see them, run: npx vouchsafe check',
  none: (known: readonly string[]) =>
    `No answer maps a questionnaire yet. Write maps: { caiq-4.1: [IAM-14.1] } into an FAQ. The ids of ${sayAll(known)} are known here; any other can be named, too.`,
  nothing: (questionnaire: string, mapped: readonly string[]) =>
    `No answer maps ${questionnaire}.${mapped.length > 0 ? ` Your answers map ${sayAll(mapped)}.` : ''}`,
  summary: (questionnaire: string, mapped: number, total: number | null) =>
    total === null
      ? `${questionnaire}: ${sayCount(mapped, 'question')} mapped; how many it has isn’t known here.`
      : `${questionnaire}: ${mapped} of ${sayCount(total, 'question')} mapped.`,
  carried: (questions: number, from: string) => `${questions} of them through ${from}: the ids kept their meaning.`,
  titles: {
    mapped: 'Mapped',
    unmapped: 'Not mapped',
    stale: 'Mapped, but every answer is past its review',
    unsure: 'Mapped for 4.0, reworded in 4.1: read the question, then map it under caiq-4.1',
    unknown: 'Mapped, but the questionnaire has no such id',
  },
  line: (id: string, answers: readonly string[]) => `  ${id}  ${answers.join(', ')}`,
};

/** What a build says of the questions that public questionnaires ask. */
export const answersReport = {
  option: 'list the questions of public questionnaires that nothing answers',
  summary: (unanswered: number, total: number, phrases: number) =>
    [
      `${unanswered} of ${sayCount(total, 'question')} of public questionnaires find no answer here`,
      ...(phrases > 0 ? [`${sayCount(phrases, 'group')} of content/lexicon.yaml matched nothing`] : []),
    ].join('; '),
  how: 'To list them, run: npx vouchsafe check --answers',
  question: (questionnaire: string, id: string, text: string) => `  ${questionnaire} ${id}  ${text}`,
  phrase: (words: readonly string[]) => `  content/lexicon.yaml  ${words.join(', ')}: stands nowhere in the content`,
};
