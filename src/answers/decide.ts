import { type Evidence, LACKS } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits; what is missing here says nothing. Fitted by logistic regression
 * (ridge; a row without an answer counts 2.5 times; what an answer holds never speaks against it, nor what it lacks for it) to about 2,300
 * rows of strangers' questionnaires, labeled by hand. That it carries to other questionnaires was tried by leaving out sources in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 1.29,
  wording: 1.19,
  'wording named': 1.54,
  'like asked': 0.72,
  'like public': 1.24,
  'main group lacking': -0.81,
  'no group': 0.42,
  'group asked': 0.97,
  'group nowhere': -1.25,
  'loose asked': 0.3,
  'loose about': 0.65,
  'loose said': 0.4,
  'word about': 0.13,
  'word nowhere': -0.28,
  'name nowhere': -0.66,
  'qualifier nowhere': -0.13,
  'rarest lacking': -0.58,
  'more elsewhere': 0.51,
  'of buyer': 0.47,
  'few terms': -0.53,
  'two terms': -0.17,
  'many terms': 0.4,
  'words asked': 0.29,
  'words said': 0.28,
  'phrase begins asked': 0.14,
  'phrase begins about': -0.5,
  'phrase begins said': 0.21,
  'phrase begins elsewhere': -0.31,
  'phrase begins nowhere': -0.16,
  'phrase ends asked': -0.03,
  'phrase ends about': -0.41,
  'phrase ends said': -0.62,
  'phrase ends nowhere': -0.18,
  'named elsewhere': -0.24,
  'named nowhere': -0.25,
  'told elsewhere': -0.24,
  'affirmed elsewhere': -0.29,
  'affirmed nowhere': -0.12,
  'wants ability': -0.5,
  'wants account': 0.25,
  'wants count': -0.98,
  'wants doing': 0.37,
  'wants duration': 0.17,
  'wants existence': 0.29,
  'wants frequency': 0.53,
  'wants having': -0.08,
  'wants manner': 0.69,
  'wants moment': -0.99,
  'wants nothing': 0.33,
  'wants past': -0.59,
  'wants person': -0.78,
  'wants place': 0.53,
  'wants state': 0.27,
  'wants which': -0.05,
  'kind faq': 0.51,
  'kind list': 0.42,
  'kind rest': -2.27,
};
/**
 * The same for a word that the page lacks, by its stem. These say little of a topic, but a question that has one asks for something of
 * its own: which tools, at what time, in the name of whom.
 */
const LACKING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    asset: -0.27,
    configur: -0.49,
    critic: -0.25,
    dedic: -0.27,
    execut: -0.23,
    identifi: -0.2,
    improv: -0.22,
    includ: -0.34,
    institut: -0.29,
    level: -0.32,
    manag: -0.24,
    materi: -0.24,
    name: -0.36,
    oper: -0.23,
    parti: -0.17,
    perform: -0.14,
    period: -0.44,
    person: -0.34,
    plan: -0.17,
    platform: -0.12,
    practic: -0.14,
    privaci: -0.14,
    product: -0.21,
    provid: -0.31,
    receiv: -0.14,
    regul: -0.4,
    relat: -0.22,
    relev: -0.25,
    requir: -0.66,
    respons: -0.27,
    share: -0.22,
    softwar: -0.23,
    solut: -0.49,
    sourc: -0.24,
    support: -0.27,
    technolog: -0.17,
    time: -0.15,
    updat: -0.14,
    user: -0.22,
    valid: -0.36,
    year: -0.16,
  }),
);
const BIAS = -3.079;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, value] of Object.entries(evidence))
    sum += value * (WEIGHTS[name] ?? (name.startsWith(LACKS) ? (LACKING.get(name.slice(LACKS.length)) ?? 0) : 0));
  return 1 / (1 + Math.exp(-sum));
}
