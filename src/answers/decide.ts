import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence says for or against an answer, in logits. Fitted by logistic regression (ridge; a row without an answer counts
 * 2.5 times; what an answer holds never speaks against it, nor what it lacks for it) to rows of strangers' questionnaires, labeled by hand.
 * That it carries to other questionnaires was tried by leaving out each source in turn.
 */
const WEIGHTS: Readonly<Evidence> = {
  sure: 2.737,
  wording: 3.246,
  sentence: 1.212,
  'group asked': 1.29,
  'group about': 0.362,
  'group said': 0.0,
  'group elsewhere': 0.0,
  'group nowhere': -1.56,
  'loose asked': 1.777,
  'loose about': 2.936,
  'loose said': 0.976,
  'loose elsewhere': 0.0,
  'loose nowhere': -0.703,
  'word asked': 0.406,
  'word about': 1.07,
  'word said': 0.567,
  'word elsewhere': -0.018,
  'word nowhere': -0.472,
  'name nowhere': -3.114,
  'lead figure': -1.377,
  'lead manner': -1.193,
  'lead which': -0.292,
  'lead request': 0.562,
  'lead ability': -0.101,
  'lead past': -0.392,
  'lead state': 0.607,
  'lead none': -0.331,
  'kind faq': 0.986,
  'kind list': 0.601,
  'kind rest': -1.893,
};
const BIAS = -5.347;

/** From 0 to 1: how likely it is that the best match answers a row. */
export function likelihoodOf(evidence: Evidence): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * (evidence[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
