import { answers } from './answers.ts';
import { checking } from './checking.ts';
import { claims } from './claims.ts';
import { actions, documents } from './documents.ts';
import { feeds } from './feeds.ts';
import { frame } from './frame.ts';
import { compliance, framework, overview, principles } from './pages-claims.ts';
import { documentPages, requests } from './pages-documents.ts';
import { common, faqPages, guidePages, lists, updatePages } from './pages-rest.ts';
import { search, searchText } from './pages-search.ts';
import { subprocessorPages } from './pages-subprocessors.ts';
import { llms, twins } from './pages-twins.ts';
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
