/** What stands for a kind of page in a list of results. */
const kinds = {
  faq: 'Question',
  framework: 'Framework',
  document: 'Document',
  subprocessor: 'Subprocessor',
  principle: 'Principle',
  overview: 'Overview',
  'not-claimed': 'Not claimed',
  update: 'Update',
  guide: 'Guide',
};

/** The search of answers. In what its script says {0} is the query, {1} a number; a sentence is chosen by the plural category of the number. */
export const search = {
  title: 'Search',
  description: (company: string): string => `Ask the ${company} trust center in your own words.`,
  label: 'Ask a question',
  placeholder: 'Try “encryption at rest”',
  sections: 'Browse by section',
  categories: 'Browse questions by topic',
  allText: 'Search all text',
  noScript: 'Search runs in your browser and needs JavaScript. Without it, browse by section or topic below.',
  slash: 'Press / on any page to search',
  counting: 'Searches that find no answer are counted by their words and the day, without anything about you.',
  options: 'Filters and options',
  filters: {
    label: 'Narrow the results',
    any: 'Any',
    category: 'Topic',
    principle: 'Principle',
    framework: 'Framework',
    product: 'Product',
  },
  mailSubject: 'Question about your security',
  script: {
    kinds,
    'listed-one': '{1} page',
    'listed-other': '{1} pages',
    'answers-one': '{1} page on “{0}”',
    'answers-other': '{1} pages on “{0}”, best match first',
    'closest-one': 'Nothing answers “{0}” exactly. This page comes closest.',
    'closest-other': 'Nothing answers “{0}” exactly. These {1} pages come closest.',
    none: 'Nothing here states “{0}”.',
    /** Where filters are set: what they leave out may answer it. */
    'closest-filtered-one': 'With these filters, nothing answers “{0}” exactly. This page comes closest.',
    'closest-filtered-other': 'With these filters, nothing answers “{0}” exactly. These {1} pages come closest.',
    noneFiltered: 'With these filters, nothing is found for “{0}”.',
    unfiltered: 'Search without filters',
    unstated: 'Not mentioned anywhere: {0}.',
    ask: 'Email us this question',
    allText: 'Search all text for it',
    asOf: 'as of {0}',
    failed: 'Search couldn’t be loaded. You can browse by section or topic below.',
    retry: 'Try again',
  },
};

/** The search of all text. {0} is the query, {1} a number or an address. */
export const searchText = {
  title: 'Search all text',
  description: (company: string): string => `Search every page of the ${company} trust center, word for word.`,
  label: 'Words to look for',
  placeholder: 'Try “key rotation”',
  told: 'Finds pages that hold all of your words. To ask in your own words, go to {0}.',
  answers: 'Search',
  script: {
    kinds: {
      FAQ: kinds.faq,
      Framework: kinds.framework,
      Document: kinds.document,
      Subprocessor: kinds.subprocessor,
      Principle: kinds.principle,
      Update: kinds.update,
      Guide: kinds.guide,
    },
    none: 'No results for “{0}”. Try another word, or email {1} and we’ll answer.',
    'found-one': '{1} result for “{0}”',
    'found-other': '{1} results for “{0}”',
    top: '{1} results for “{0}”, showing the top {2}',
    failed: search.script.failed,
    retry: search.script.retry,
  },
};
