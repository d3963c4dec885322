/** The limits of the gate's email: what a stranger may cause, which lanes have room, and how long a letter is tried. The others are in `limits.ts`. */

/** Mails that a stranger may cause to an address before it is confirmed. */
export const UNSOLICITED_MAILS_PER_ADDRESS_PER_DAY = 1;
export const UNSOLICITED_MAILS_PER_ADDRESS_PER_WEEK = 3;
/** First mails to all addresses of one company, its subdomains included: any of them may end in one mailbox. */
export const FIRST_MAILS_PER_DOMAIN_PER_HOUR = 20;
/** How far a proof of work lifts that. */
export const WORKED_MAILS_PER_DOMAIN_PER_HOUR = 30;
export const FIRST_MAILS_PER_DOMAIN_PER_DAY = 60;
/** First mails to addresses of one mailbox provider in an hour: this many, or this part of CONFIRMATIONS_PER_HOUR, whichever is more. */
export const FIRST_MAILS_PER_PROVIDER_PER_HOUR_MIN = 20;
export const FIRST_MAILS_PER_PROVIDER_PART = 0.5;
/** What a mailbox provider gets in a day, in hours' worth. */
export const FIRST_MAILS_PER_PROVIDER_DAY_HOURS = 6;
/** First mails of the whole gate that a proof of work was done for, as multiples of CONFIRMATIONS_PER_HOUR: work hurries a mail, and lifts the limit so far. */
export const WORKED_MAILS_PER_HOUR_FACTOR = 2;
export const WORKED_MAILS_PER_DAY_FACTOR = 12;
/** First mails of the whole gate to domains that a rule names: so many, or CONFIRMATIONS_PER_HOUR times the factor; beyond that they wait with all others. */
export const KNOWN_MAILS_PER_HOUR_MIN = 60;
export const KNOWN_MAILS_PER_DAY_MIN = 240;
export const KNOWN_MAILS_PER_HOUR_FACTOR = 1;
export const KNOWN_MAILS_PER_DAY_FACTOR = 12;
/** Request mails to an address that has been confirmed. */
export const CONFIRMED_MAILS_PER_ADDRESS_PER_DAY = 20;
/** Of those, how many one network may cause; and how many come on top of all, from whichever networks go on. */
export const CONFIRMED_MAILS_PER_ADDRESS_AND_NETWORK_PER_DAY = 5;
export const CROWD_MAILS_PER_ADDRESS_PER_DAY = 5;
/** Request mails to all confirmed addresses of one company in an hour. */
export const CONFIRMED_MAILS_PER_DOMAIN_PER_HOUR = 60;
/** Request mails of the whole gate to confirmed addresses, as multiples of CONFIRMATIONS_PER_HOUR. */
export const CONFIRMED_MAILS_PER_HOUR_FACTOR = 5;
export const CONFIRMED_MAILS_PER_DAY_FACTOR = 60;
/** Links that staff send to a list at once, of the whole gate, as multiples of CONFIRMATIONS_PER_HOUR; the rest waits its turn. */
export const INVITED_MAILS_PER_HOUR_FACTOR = 5;
export const INVITED_MAILS_PER_DAY_FACTOR = 60;
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
/** Requests listed in one digest; it counts the rest. */
export const DIGEST_MAX_ROWS = 100;

/** Delivery: how long a claimed row is left alone, and how long it is tried before it is dead. */
export const OUTBOX_LEASE_SECONDS = 60;
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
/** Of those at a time, messages to channels: a receiver that answers nobody holds up no email. */
export const CHANNELS_PARALLEL = 2;
/** Rows of the audit log that are looked at for the channels in one go, and how many that concern none are read again before that is put down. */
export const CHANNEL_LOG_ROWS = 500;
export const CHANNEL_LOG_LAG_ROWS = 100;
/** Who is named in `escalate` hears of an answer within this time of when it was due, not of what is older. */
export const ESCALATED_WITHIN_HOURS = 48;
export const ESCALATION_READ_ROWS = 500;
/** Requests that a roundup lists of each kind, and that are looked at for it; and whose access counts as ending soon. */
export const ROUNDUP_MAX_ROWS = 25;
export const ROUNDUP_READ_ROWS = 500;
export const ROUNDUP_ENDING_DAYS = { day: 2, week: 7 };
/** How long it is known that a roundup was sent. */
export const ROUNDUPS_KEPT_DAYS = 30;
