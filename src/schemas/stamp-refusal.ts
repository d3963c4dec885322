/** Why a document cannot be stamped, by the names that its sentences know. */
export type StampRefusal =
  | 'encrypted'
  | 'signed'
  | 'portfolio'
  | 'attachments'
  | 'xfa'
  | 'covered'
  | 'unlike'
  | 'broken'
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'timeout';

/** What was found in its file, with the numbers in it; `said` is what a library says of it. */
export type StampDetail =
  | ['said', text: string]
  | [
      what:
        | 'header'
        | 'end'
        | 'cross-reference'
        | 'objects'
        | 'catalog'
        | 'page-tree'
        | 'content'
        | 'packing'
        | 'area'
        | 'memory',
    ]
  | [what: 'object' | 'twice', number: number]
  | [what: 'lost-words' | 'no-stamp' | 'misplaced', page: number]
  | ['page-count', stated: number, held: number]
  | ['readers', one: number, other: number]
  | ['pages-left', found: number, of: number]
  | [what: 'unpacked' | 'limit', bytes: number]
  | ['pages-limit', pages: number];
