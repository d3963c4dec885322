import type { Said } from './faults-parts.ts';

/** Who may decide on which documents, in content/access.yaml. */
export const scopes = {
  onNoList: (address: string): Said => ({
    message: `"${address}" isn't an approver or inviter`,
    fix: 'Add the address to "approvers" or "inviters", or delete its scope.',
  }),
  nobodyFor: (document: string): Said => ({
    message: `nobody may decide on "${document}"`,
    fix: 'Add the document to the scope of an approver, or leave one approver without a scope.',
  }),
};
