import { type Evidence, LACKS } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits; what is missing here says nothing. Fitted by logistic regression
 * (ridge; a row without an answer counts 2.5 times; what an answer holds never speaks against it, nor what it lacks for it) to about 1,700
 * rows of strangers' questionnaires, labeled by hand. That it carries to other questionnaires was tried by leaving out sources in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 0.99,
  wording: 1.64,
  'like asked': 1.26,
  'like public': 1.81,
  'group asked': 0.98,
  'group said': 0.14,
  'group nowhere': -1.79,
  'loose asked': 0.1,
  'loose about': 1.05,
  'loose said': 0.28,
  'word elsewhere': -0.04,
  'name nowhere': -0.66,
  'rarest lacking': -0.62,
  'few terms': -0.56,
  'two terms': -0.19,
  'many terms': 1.35,
  'words asked': 0.22,
  'words said': 0.2,
  'phrase begins asked': 0.1,
  'phrase begins about': 0.78,
  'phrase begins said': 0.06,
  'phrase begins elsewhere': -0.37,
  'phrase begins nowhere': -0.31,
  'phrase ends asked': 0.15,
  'phrase ends about': -0.39,
  'phrase ends said': -0.19,
  'phrase ends elsewhere': -0.28,
  'phrase ends nowhere': -0.12,
  'named elsewhere': -0.13,
  'named nowhere': -0.49,
  'told elsewhere': -0.05,
  'affirmed elsewhere': -0.1,
  'affirmed nowhere': -0.18,
  'wants ability': -0.44,
  'wants account': 0.07,
  'wants count': -2.0,
  'wants doing': 0.53,
  'wants duration': 1.67,
  'wants existence': 0.17,
  'wants frequency': 1.44,
  'wants having': -0.07,
  'wants manner': 0.4,
  'wants moment': 1.4,
  'wants nothing': -0.24,
  'wants past': -0.4,
  'wants person': -0.82,
  'wants place': 1.13,
  'wants state': -0.24,
  'wants which': -0.06,
  'kind faq': -0.2,
  'kind list': 0.49,
  'kind rest': -2.75,
};
/**
 * The same for a word that the page lacks, by its stem. These say little of a topic, but a question that has one asks for something of
 * its own: which tools, at what time, in the name of whom.
 */
const LACKING: Readonly<Evidence> = {
  author: -0.13,
  collect: -0.12,
  compli: -0.18,
  date: -0.2,
  ict: -0.25,
  identifi: -0.29,
  impact: -0.16,
  implement: -0.33,
  improv: -0.18,
  individu: -0.3,
  institut: -0.41,
  intern: -0.17,
  issu: -0.19,
  meet: -0.13,
  name: -0.22,
  period: -0.13,
  plan: -0.17,
  practic: -0.31,
  privaci: -0.29,
  product: -0.13,
  provid: -0.15,
  relat: -0.24,
  relev: -0.26,
  requir: -0.66,
  respons: -0.28,
  softwar: -0.31,
  solut: -0.73,
  system: -0.45,
  technolog: -0.31,
  time: -0.49,
  user: -0.15,
  valid: -0.61,
};
const BIAS = -1.696;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidence))
    sum += value * (WEIGHTS[name] ?? (name.startsWith(LACKS) ? (LACKING[name.slice(LACKS.length)] ?? 0) : 0));
  return 1 / (1 + Math.exp(-sum));
}
