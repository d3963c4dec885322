const MIB = 1024 * 1024;

/** A page is drawn this wide: sharp on a screen of 800 points with two pixels each. */
export const PAGE_WIDTH_PX = 1600;
/** And no higher: a page may be a roll. Four bytes a pixel, so a picture takes 20 MB while it is drawn. */
export const PAGE_HEIGHT_MAX_PX = 3200;
/** A picture that is larger is drawn again, smaller, until it isn't; a host's answers may be smaller still. */
export const PICTURE_MAX_BYTES = 4 * MIB;

/** How long one page may take. */
export const DRAW_TIMEOUT_SECONDS = 20;
export const DRAW_MEMORY_MB = 256;
/** How many pages may wait for the one that is drawn, and how many of them for one reader. */
export const DRAW_WAITING_MAX = 12;
export const DRAW_WAITING_PER_VIEW = 3;
/** An idle thread gives back what the reader of PDF has taken, some 60 MB. */
export const DRAW_IDLE_SECONDS = 60;

/** Stamped copies and drawn pages stay this long after somebody last looked at them, as far as there is room. */
export const KEPT_MINUTES = 5;
export const KEPT_COPIES_BYTES = 64 * MIB;
export const KEPT_PICTURES_BYTES = 16 * MIB;
