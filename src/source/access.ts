import { NOBODY_DECIDES } from '../schemas/access.ts';
import type { Fault } from '../schemas/fault.ts';
import type { PartialTree, Surroundings } from './references.ts';

const FILE = 'content/access.yaml';

/** Where there is no file, nobody decides: there is nothing to decide about, or `checkApprovers` says what is missing. */
export const withoutAccess = (): PartialTree['access'] => ({
  id: 'access',
  file: FILE,
  data: NOBODY_DECIDES,
  body: '',
});

/** A document that is handed out on request while nobody is named who decides. */
export function checkApprovers({ tree, words }: Surroundings): Fault[] {
  if (tree.access?.data !== NOBODY_DECIDES) return [];
  const gated = tree.documents.find(({ data }) => data.access !== 'public');
  if (!gated) return [];
  const said = words.files.nobodyDecides(gated.id, tree.company?.data.contacts.security);
  return [{ code: 'missing-file', file: FILE, line: 1, column: 1, ...said }];
}
