import { answers } from './answers.ts';
import { checking } from './checking.ts';
import { claims } from './claims.ts';
import { actions, documents } from './documents.ts';
import { feeds } from './feeds.ts';
import { frame } from './frame.ts';
import { compliance, framework, overview, principles } from './pages-claims.ts';
import {
  common,
  documentPages,
  faqPages,
  guidePages,
  lists,
  llms,
  requests,
  search,
  searchText,
  subprocessorPages,
  twins,
  updatePages,
} from './pages-rest.ts';
import { questionnaire } from './questionnaire.ts';
import { share } from './share.ts';

/** What the pages, their twins and the feeds say. */
export const site = {
  frame,
  feeds,
  checking,
  claims,
  documents,
  actions,
  overview,
  compliance,
  framework,
  principles,
  common,
  documentPages,
  faqPages,
  guidePages,
  lists,
  requests,
  search,
  searchText,
  questionnaire,
  subprocessorPages,
  updatePages,
  twins,
  llms,
  answers,
  share,
};
export type SiteWords = typeof site;
