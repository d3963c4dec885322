import type { ListPage } from './lists.ts';
import { questionLists } from './question-lists.ts';
import { updateLists } from './update-lists.ts';

/** Every page of every list that is too long for the page it belongs to; none while all are short. */
export const listPages = async (): Promise<ListPage[]> => [...(await questionLists()), ...(await updateLists())];
