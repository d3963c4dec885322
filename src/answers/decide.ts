import { type Evidence, LACKS } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits; what is missing here says nothing. Fitted by logistic regression
 * (ridge; a row without an answer counts 2.5 times; what an answer holds never speaks against it, nor what it lacks for it) to about 2,300
 * rows of strangers' questionnaires, labeled by hand. That it carries to other questionnaires was tried by leaving out sources in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 1.08,
  wording: 1.16,
  'wording named': 1.32,
  'like asked': 0.84,
  'like public': 1.44,
  'main group lacking': -0.79,
  'no group': 0.35,
  'group asked': 0.9,
  'group nowhere': -1.14,
  'loose asked': 0.26,
  'loose about': 1.21,
  'loose said': 0.45,
  'word about': 0.18,
  'word nowhere': -0.26,
  'name nowhere': -0.82,
  'qualifier nowhere': -0.18,
  'rarest lacking': -0.6,
  'more elsewhere': 0.48,
  'of buyer': 0.47,
  'few terms': -0.48,
  'two terms': -0.09,
  'many terms': 0.41,
  'words asked': 0.29,
  'words said': 0.26,
  'phrase begins asked': 0.18,
  'phrase begins about': -0.56,
  'phrase begins said': 0.15,
  'phrase begins elsewhere': -0.31,
  'phrase begins nowhere': -0.19,
  'phrase ends about': -0.44,
  'phrase ends said': -0.63,
  'phrase ends nowhere': -0.16,
  'named elsewhere': -0.17,
  'named nowhere': -0.36,
  'told elsewhere': -0.23,
  'affirmed elsewhere': -0.28,
  'affirmed nowhere': -0.12,
  'wants ability': -0.61,
  'wants account': 0.13,
  'wants count': -1.73,
  'wants doing': 0.26,
  'wants duration': 0.59,
  'wants existence': 0.18,
  'wants frequency': 0.69,
  'wants having': -0.17,
  'wants manner': 0.56,
  'wants moment': -1.77,
  'wants nothing': 0.21,
  'wants past': -0.78,
  'wants person': -1.23,
  'wants place': 0.84,
  'wants state': 0.15,
  'wants which': -0.08,
  'kind faq': 0.11,
  'kind list': 0.14,
  'kind rest': -3.79,
};
/**
 * The same for a word that the page lacks, by its stem. These say little of a topic, but a question that has one asks for something of
 * its own: which tools, at what time, in the name of whom.
 */
const LACKING: Readonly<Evidence> = {
  asset: -0.21,
  configur: -0.39,
  critic: -0.16,
  dedic: -0.2,
  execut: -0.16,
  identifi: -0.16,
  improv: -0.18,
  includ: -0.27,
  institut: -0.32,
  level: -0.26,
  manag: -0.16,
  materi: -0.22,
  name: -0.25,
  oper: -0.17,
  parti: -0.14,
  period: -0.34,
  person: -0.14,
  plan: -0.14,
  product: -0.15,
  provid: -0.29,
  receiv: -0.12,
  regul: -0.32,
  relat: -0.16,
  relev: -0.19,
  requir: -0.57,
  respons: -0.21,
  server: -0.13,
  share: -0.17,
  softwar: -0.15,
  solut: -0.4,
  sourc: -0.17,
  support: -0.23,
  technolog: -0.14,
  user: -0.18,
  valid: -0.3,
  year: -0.12,
};
const BIAS = -2.404;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidence))
    sum += value * (WEIGHTS[name] ?? (name.startsWith(LACKS) ? (LACKING[name.slice(LACKS.length)] ?? 0) : 0));
  return 1 / (1 + Math.exp(-sum));
}
