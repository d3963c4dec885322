/** What stands in the place of a person's words once they are erased. Apart from what erases: every write of a request asks for it. */
export const GONE = '[erased]';
