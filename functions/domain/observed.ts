/** The work that an operator may watch: an answer to a request, a commit, a mail handed over, a copy stamped, a file read from the vault. */
const OBSERVED = ['request', 'commit', 'mail', 'stamp', 'vault'] as const;
export type Observed = (typeof OBSERVED)[number];
/**
 * What is noted of it. Never whose it was, nor what was in it: of a request the method, the pattern of its route and the status; of any work
 * how it ended.
 */
export interface Note {
  method?: string;
  route?: string;
  status?: number;
  outcome?: string;
}
export const METHODS = ['GET', 'HEAD', 'POST', 'other'] as const;
