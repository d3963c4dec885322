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
/** Mails that a stranger may cause to an address before it is confirmed. */
export const UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY = 1;
export const UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK = 3;
/** First mails to one company's domain in an hour; mailbox providers are bounded by the limit of the whole gate alone. */
export const FIRST_MAILS_PER_DOMAIN_PER_HOUR = 20;
/** The same with a proof of work done for each. */
export const WORKED_MAILS_PER_DOMAIN_PER_HOUR = 60;
/** Request mails to an address that has been confirmed. */
export const CONFIRMED_MAILS_PER_ADDRESS_PER_DAY = 20;
/** How long a first mail waits for its turn before the request lapses. */
export const FIRST_MAIL_WAIT_HOURS = 72;
/** A mail whose limit is reached is looked at again after this. */
export const LANE_RETRY_MINUTES = 15;
/** Rows that one pass of the release looks at in each lane. */
export const RELEASE_BATCH_ROWS = 50;
export const RELEASE_PASSES_MAX = 20;

/** Mails to one address of the company in an hour; what comes on top of that goes into one digest. */
export const STAFF_MAILS_PER_HOUR = 20;
export const DIGESTS_PER_HOUR = 1;
/** Word to the approvers that one document cannot be stamped. */
export const UNSTAMPABLE_REPORTS_PER_HOUR = 1;
/** Trial copies that one approver may make in an hour. */
export const TRIAL_COPIES_PER_PERSON_PER_HOUR = 20;
/** Requests listed in one digest; it counts the rest. */
export const DIGEST_MAX_ROWS = 100;

/** Proof of work: the number to be found is below this, so that half of it is tried on average; doubled under more pressure. */
export const WORK_NUMBER_MAX = 100_000;
export const WORK_DOUBLINGS_MAX = 4;
export const WORK_LIFETIME_MINUTES = 20;
export const WORK_PAYLOAD_MAX_CHARS = 1000;

/** Fresh links and sign-in links to one address in an hour. */
export const FRESH_LINKS_PER_ADDRESS_PER_HOUR = 3;
/** Fresh links and sign-in links asked for from one network in an hour. */
export const FRESH_LINKS_PER_NETWORK_PER_HOUR = 20;
export const RATE_EVENTS_KEPT_DAYS = 8;

/** Delivery: how long a claimed row is left alone, and how long it is tried before it is dead. */
export const OUTBOX_LEASE_SECONDS = 60;
/** How far the clock of one instance may be behind another's. */
export const CLOCK_APART_SECONDS = 30;
export const OUTBOX_BATCH_ROWS = 20;
/** The beginning of the queue that an instance takes its batch from; wider than what all others may have claimed at once. */
export const OUTBOX_WINDOW_ROWS = 200;
export const OUTBOX_GIVE_UP_HOURS = 72;
export const OUTBOX_FIRST_RETRY_SECONDS = 30;
export const OUTBOX_LONGEST_RETRY_HOURS = 6;
/** Attempts of one mail that may end without an answer after all of it was sent; each may have arrived. */
export const OUTBOX_UNCERTAIN_TRIES = 2;
/** Mails on their way at the same time, and so connections to the mail server. */
export const OUTBOX_PARALLEL = 4;
/** A round of delivery claims nothing more after this long, so that a caller (cron) gets its answer. */
export const OUTBOX_ROUND_SECONDS = 20;
export const OUTBOX_POLL_SECONDS = 5;
export const SWEEP_SECONDS = 60;
/** How long a stopping process waits for what is under way: answers, stamps, mail. */
export const SHUTDOWN_GRACE_SECONDS = 20;

/** How long a visitor is asked to wait when the database cannot be reached. */
export const RETRY_AFTER_SECONDS = 30;
/** The same when others are having their documents stamped. */
export const BUSY_RETRY_AFTER_SECONDS = 10;

/** A copy too large for the host's answers: how long its signed address works, and the copy lies there. */
export const LENT_LINK_MINUTES = 10;
export const LENT_KEPT_MINUTES = 30;

/** A decision that lost a race is made again on fresh facts this many times. */
export const STALE_RETRIES = 5;

/** Rows that go in one commit: D1 ends a batch after 30 s, and readers wait behind it. */
export const DELETES_PER_CHANGE = 100;

/** What `gate purge` keeps, counted from the day a request closed. */
export const LAPSED_KEPT_DAYS = 30;
export const CLOSED_KEPT_DAYS = 3 * 365;
export const SENT_MAIL_KEPT_DAYS = 30;

/** Requests on one page of `/admin/`. */
export const LIST_PAGE_ROWS = 50;

/** The audit log's head is put under seal this often, while it grows. */
export const CHECKPOINT_HOURS = 1;

export const SECRET_MIN_CHARS = 32;
