/** Every limit of the gate, once, with its unit in the name. A page, a check and a message read the same number. */

/** A mailed signing link works, and a request waits to be confirmed, this long. */
export const LINK_LIFETIME_HOURS = 24;
/** The link that opens the shelf; a fresh one can be asked for as long as the grant holds. */
export const DOWNLOAD_LINK_LIFETIME_HOURS = 7 * 24;
/** An approver may be away for a few days; after that `/admin/` still decides. */
export const REVIEW_LINK_LIFETIME_HOURS = 14 * 24;
/** A staff sign-in link is asked for when it is needed. */
export const ADMIN_LINK_LIFETIME_HOURS = 1;

/** Long enough to read an agreement in full and ask a colleague, short enough for a shared desk. */
export const SESSION_LIFETIME_HOURS = 2;

export const GRANT_DAYS_MIN = 1;
export const GRANT_DAYS_MAX = 365;
export const REASON_MAX_CHARS = 1000;

export const BODY_MAX_BYTES = 64 * 1024;
/** Base64url of 256 bits. */
export const TOKEN_CHARS = 43;

/** Requests accepted from one network (/24 or /48) in an hour. */
export const REQUESTS_PER_NETWORK_PER_HOUR = 30;
/** Requests kept for an address that has not been confirmed: one is mailed, the rest wait for the confirmation. */
export const UNCONFIRMED_REQUESTS_PER_ADDRESS = 4;
/** Fresh links and sign-in links to one address in an hour. */
export const FRESH_LINKS_PER_ADDRESS_PER_HOUR = 3;
/** Fresh links and sign-in links asked for from one network in an hour. */
export const FRESH_LINKS_PER_NETWORK_PER_HOUR = 20;
export const RATE_EVENTS_KEPT_DAYS = 8;

/** Delivery: how long a claimed row is left alone, and how long it is tried before it is dead. */
export const OUTBOX_LEASE_SECONDS = 60;
export const OUTBOX_BATCH_ROWS = 20;
export const OUTBOX_GIVE_UP_HOURS = 72;
export const OUTBOX_FIRST_RETRY_SECONDS = 30;
export const OUTBOX_LONGEST_RETRY_HOURS = 6;
export const OUTBOX_POLL_SECONDS = 5;
export const SWEEP_SECONDS = 60;
/** How long a stopping process waits for mail under way. */
export const SHUTDOWN_GRACE_SECONDS = 20;

/** A decision that lost a race is made again on fresh facts this many times. */
export const STALE_RETRIES = 5;

/** What `gate purge` keeps, counted from the day a request closed. */
export const LAPSED_KEPT_DAYS = 30;
export const CLOSED_KEPT_DAYS = 3 * 365;
export const SENT_MAIL_KEPT_DAYS = 30;

export const SECRET_MIN_CHARS = 32;
