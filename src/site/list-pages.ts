import type { ListPage } from './lists.ts';
import { questionLists } from './question-lists.ts';
import type { Site } from './site.ts';
import { updateLists } from './update-lists.ts';

/** Every page of every list that is too long for the page it belongs to; none while all are short. */
export const listPages = (site: Site): ListPage[] => [...questionLists(site), ...updateLists(site)];
