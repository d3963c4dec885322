/** The id of a text that stands in no file of the tree: no file is called so. It has no question of its own. */
export const OUTSIDE_ID = '#text';
