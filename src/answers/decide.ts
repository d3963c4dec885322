import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits. Fitted by logistic regression (ridge, a question without an answer
 * counting 2.5 times) to rows of strangers' questionnaires, labeled by hand; that it carries to other questionnaires was tried by leaving
 * each source out in turn (docs/benches.md).
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 3.92,
  wording: 3.176,
  sentence: 1.142,
  'group asked': 1.119,
  'group about': 0.066,
  'group said': -0.061,
  'group elsewhere': -0.274,
  'group nowhere': -1.468,
  'loose asked': 1.715,
  'loose about': 3.145,
  'loose said': 1.083,
  'loose elsewhere': 0.307,
  'loose nowhere': -0.51,
  'word asked': 0.463,
  'word about': 1.256,
  'word said': 0.696,
  'word elsewhere': -0.214,
  'word nowhere': -0.481,
  'name asked': -1.082,
  'name nowhere': -3.116,
  unanswered: 0.731,
  missed: 1.653,
  'lead figure': -1.389,
  'lead manner': -1.233,
  'lead which': -0.282,
  'lead request': 0.567,
  'lead ability': -0.089,
  'lead past': -0.264,
  'lead state': 0.584,
  'lead none': -0.301,
  'kind faq': 0.826,
  'kind list': 0.62,
  'kind rest': -1.762,
};
const BIAS = -6.186;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * (evidence[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
