/** What makes an approver look twice; `of` says about whom: addresses, and domains that no mail program makes a link of. */
export interface Warning {
  kind:
    | 'free-mail'
    | 'disposable'
    | Likeness
    | 'script'
    | `invitation-${'unbound' | 'left' | 'reader-left' | 'denied'}`;
  of: string[];
}
/** How a domain may be taken for another one. */
export type Likeness = 'beside' | 'begins-with' | 'other-ending' | 'letters' | 'slip' | 'hyphen' | 'word' | 'in-front';

export const defanged = (domain: string): string => domain.replaceAll('.', '[.]');
