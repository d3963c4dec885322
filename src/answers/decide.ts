import { type Evidence, LACKS } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits; what is missing here says nothing. Fitted by logistic regression
 * (ridge; a row without an answer counts 2.5 times; what an answer holds never speaks against it, nor what it lacks for it) to about 1,700
 * rows of strangers' questionnaires, labeled by hand. That it carries to other questionnaires was tried by leaving out sources in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 0.84,
  wording: 1.59,
  'like asked': 1.14,
  'like public': 1.93,
  'group asked': 0.82,
  'group nowhere': -1.78,
  'loose asked': 0.24,
  'loose about': 1.12,
  'loose said': 0.47,
  'word about': 0.12,
  'word elsewhere': -0.14,
  'name nowhere': -0.63,
  'rarest lacking': -0.54,
  'few terms': -0.55,
  'two terms': -0.23,
  'many terms': 1.47,
  'words asked': 0.28,
  'words said': 0.27,
  'phrase begins asked': 0.16,
  'phrase begins about': -0.12,
  'phrase begins said': -0.03,
  'phrase begins elsewhere': -0.34,
  'phrase begins nowhere': -0.41,
  'phrase ends asked': 0.27,
  'phrase ends about': -0.6,
  'phrase ends said': -0.48,
  'phrase ends elsewhere': -0.33,
  'phrase ends nowhere': -0.2,
  'named elsewhere': -0.21,
  'named nowhere': -0.62,
  'told elsewhere': -0.15,
  'affirmed elsewhere': -0.13,
  'affirmed nowhere': -0.26,
  'wants ability': -0.39,
  'wants count': -2.05,
  'wants doing': 0.4,
  'wants duration': 0.89,
  'wants existence': 0.23,
  'wants frequency': 1.09,
  'wants having': -0.09,
  'wants manner': 0.44,
  'wants moment': 1.27,
  'wants nothing': -0.14,
  'wants past': -0.4,
  'wants person': -0.76,
  'wants place': 1.2,
  'wants state': -0.18,
  'wants which': -0.09,
  'kind faq': -0.28,
  'kind list': 0.47,
  'kind rest': -3.84,
};
/**
 * The same for a word that the page lacks, by its stem. These say little of a topic, but a question that has one asks for something of
 * its own: which tools, at what time, in the name of whom.
 */
const LACKING: Readonly<Evidence> = {
  author: -0.14,
  collect: -0.16,
  conduct: -0.12,
  date: -0.2,
  dedic: -0.15,
  identifi: -0.37,
  impact: -0.15,
  implement: -0.31,
  improv: -0.2,
  institut: -0.46,
  intern: -0.14,
  issu: -0.17,
  manag: -0.17,
  meet: -0.15,
  name: -0.28,
  parti: -0.13,
  past: -0.13,
  period: -0.17,
  plan: -0.21,
  practic: -0.16,
  privaci: -0.21,
  product: -0.15,
  relat: -0.29,
  relev: -0.28,
  requir: -0.72,
  respons: -0.23,
  softwar: -0.39,
  solut: -0.71,
  standard: -0.12,
  system: -0.51,
  technolog: -0.29,
  time: -0.41,
  user: -0.23,
  year: -0.17,
};
const BIAS = -1.631;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidence))
    sum += value * (WEIGHTS[name] ?? (name.startsWith(LACKS) ? (LACKING[name.slice(LACKS.length)] ?? 0) : 0));
  return 1 / (1 + Math.exp(-sum));
}
