/** Every limit of the gate, once, with its unit in the name; those of its email are in `mail-limits.ts`. A page, a check and a message read the same number. */

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

/**
 * A page that waits for a decision asks for itself again no sooner than this: a screen reader begins anew each time (WCAG 2.2, 2.2.1 and
 * 2.2.2), which is also why it can be turned off.
 */
export const WAITING_RENEWAL_SECONDS = 60;

export const GRANT_DAYS_MIN = 1;
export const GRANT_DAYS_MAX = 365;
export const GRANT_DOWNLOADS_MAX = 100;
export const REASON_MAX_CHARS = 1000;

export const BODY_MAX_BYTES = 64 * 1024;
/** Fields in one form, the values of its lists counted each; the largest form has fewer than half of them. */
export const FORM_MAX_FIELDS = 100;
/** Faults that are told of one form; the rest is a number. */
export const FAULTS_TOLD = 10;
/** Base64url of 256 bits. */
export const TOKEN_CHARS = 43;

/** Requests accepted from one network (/24 or /48) in an hour; all whose network is not known count as one. */
export const REQUESTS_PER_NETWORK_PER_HOUR = 30;
/** The same where each further one comes with a proof of work. */
export const WORKED_REQUESTS_PER_NETWORK_PER_HOUR = 45;
/** Requests accepted from one network in a day, worked for or not. */
export const REQUESTS_PER_NETWORK_PER_DAY = 120;
/** Requests kept for an address that has not been confirmed: one is mailed, the rest wait for the confirmation. A new one takes the place of an older one. */
export const UNCONFIRMED_REQUESTS_PER_ADDRESS = 4;
/** Requests kept for an address that has been confirmed, and not opened yet; more than are mailed in a day. */
export const UNOPENED_REQUESTS_PER_CONFIRMED_ADDRESS = 24;

/** Trial copies that one approver may make in an hour. */
export const TRIAL_COPIES_PER_PERSON_PER_HOUR = 20;

/** Personal links and pages for one buyer: how long one may last, and what may stand on it. */
export const OFFER_DAYS_MAX = 180;
export const OFFER_DAYS_USUAL = 30;
export const OFFER_NOTE_MAX_CHARS = 1500;
export const OFFER_TITLE_MAX_CHARS = 120;
export const OFFER_ANSWERS_MAX = 40;
export const OFFER_FRAMEWORKS_MAX = 20;
/** A mailed link opens its request at once this long after it was made, one time; later its reader confirms the address by another email. */
export const OFFER_DIRECT_HOURS = 7 * 24;
/** People who may request documents through one link for a domain. */
export const OFFER_PEOPLE_MAX = 25;
/** Views of one link that are counted in a day. */
export const OFFER_VIEWS_PER_DAY = 1000;
/** How long a link that has ended is kept. */
export const OFFER_KEPT_DAYS = 365;
export const OFFERS_PAGE_ROWS = 25;
/** Rows of a list of links at the desk, whose form has to fit BODY_MAX_BYTES, and on the command line; how many are made in one commit. */
export const LINK_LIST_ROWS_MAX = 300;
export const LINK_LIST_ROWS_MAX_BY_COMMAND = 5000;
export const LINK_LIST_CHUNK_ROWS = 20;
/** How long a list that was shown can be sent. */
export const LINK_LIST_HOURS = 2;

/** Proof of work is offered while more requests came in this many hours than CONFIRMATIONS_PER_HOUR lets go in them. */
export const PRESSURE_HOURS = [1, 6] as const;
/** Proof of work: the number to be found is below this, so that half of it is tried on average; doubled under more pressure. */
export const WORK_NUMBER_MAX = 100_000;
export const WORK_DOUBLINGS_MAX = 4;
export const WORK_LIFETIME_MINUTES = 20;
export const WORK_PAYLOAD_MAX_CHARS = 1000;

/** Mails with new links, and sign-in links, to one address in an hour. */
export const FRESH_LINKS_PER_ADDRESS_PER_HOUR = 3;
/** Mails with new links to one address in a day. Each of their links works that long, so that whoever uses the limit up shuts nobody out. */
export const FRESH_LINKS_PER_ADDRESS_PER_DAY = 6;
/** Mails with new links, and sign-in links, asked for from one network. */
export const FRESH_LINKS_PER_NETWORK_PER_HOUR = 20;
export const FRESH_LINKS_PER_NETWORK_PER_DAY = 60;
/** Mails with new links of the whole gate in an hour; sign-in links as many again. */
export const FRESH_LINKS_PER_HOUR = 300;
/** Links that one mail holds: what was granted first, then what waits to be signed, the newest first. */
export const LINKS_PER_MAIL = 40;
/** Of those, requests that nobody has answered for yet. */
export const UNOPENED_LINKS_PER_MAIL = 10;
export const RATE_EVENTS_KEPT_DAYS = 8;

/** A sign-in with a company account: how long it may take at the provider, and how many answers of it one network brings in an hour. */
export const COMPANY_SIGN_IN_MINUTES = 10;
export const COMPANY_SIGN_INS_PER_NETWORK_PER_HOUR = 60;
/** How long one question to the provider may take, and how long what it says of itself is kept; a failure for seconds. */
export const PROVIDER_SECONDS = 8;
export const PROVIDER_KEPT_MINUTES = 60;
export const PROVIDER_DOWN_SECONDS = 15;

/** Bearers of one request that work at the same time, and that its reader makes in a day. */
export const BEARERS_PER_REQUEST = 5;
export const BEARERS_PER_REQUEST_PER_DAY = 20;
/** Calls with one bearer; how many copies it fetches is the grant's to say. */
export const BEARER_CALLS_PER_HOUR = 120;

/** Calls of the sync of accounts, whichever token it has, and how large a whole list may be. */
export const ACCOUNTS_CALLS_PER_HOUR = 240;
export const ACCOUNTS_BODY_MAX_BYTES = 4 * 1024 * 1024;

/** Reports of bounced email; a provider may send one for each. */
export const BOUNCE_CALLS_PER_HOUR = 1200;
/** Amazon SNS tries to deliver a message no longer than this ("Creating an HTTP/S delivery policy": 3,600 seconds in all). */
export const SNS_TRIED_MINUTES = 60;
/** How far the clock of a host may be from Amazon's; as far as receivers of Standard Webhooks allow. */
export const SNS_CLOCK_APART_MINUTES = 5;

/** Readers listed who have a new version of an agreement to sign. */
export const UNRENEWED_MAX_ROWS = 200;

/** Questions of agents (`/mcp`) from one network, and from all of them together. */
export const MCP_CALLS_PER_NETWORK_PER_HOUR = 600;
export const MCP_CALLS_PER_HOUR = 3000;
/** What counted those is let go of in such batches: more than a schedule that runs every five minutes leaves behind. */
export const MCP_SWEEP_ROWS = 2000;

/** How far the clock of one instance may be behind another's. */
export const CLOCK_APART_SECONDS = 30;
/** How often deadlines are written down. */
export const SWEEP_SECONDS = 60;
/** How long a stopping process waits for what is under way: answers, stamps, mail. */
export const SHUTDOWN_GRACE_SECONDS = 20;

/** How long a visitor is asked to wait when the database cannot be reached. */
export const RETRY_AFTER_SECONDS = 30;
/** The same when others are having their documents stamped. */
export const BUSY_RETRY_AFTER_SECONDS = 10;

/** A document that is viewed and not downloaded: how long one use of a grant lasts, whichever session its reader comes with. */
export const VIEW_HOURS = 24;

/** A copy too large for the host's answers: how long its signed address works, and the copy lies there. */
export const LENT_LINK_MINUTES = 10;
export const LENT_KEPT_MINUTES = 30;

/** A decision that lost a race is made again on fresh facts this many times. */
export const STALE_RETRIES = 5;

/** Work after an answer begins at a moment of chance within this, so that no answer's time, nor the next one's, tells whether there was any. */
export const DEFERRED_WITHIN_MS = 300;
/** Where nothing goes on after the answer, the answer to a form that may have mailed somebody takes this long. */
export const EVEN_ANSWER_MS = 1000;

/** Rows that go in one commit: D1 ends a batch after 30 s, and readers wait behind it. */
export const DELETES_PER_CHANGE = 100;

/** Every host's schedule purges, this often at most. */
export const PURGE_EVERY_HOURS = 24;
/** What `gate purge` keeps, counted from the day a request closed. */
export const LAPSED_KEPT_DAYS = 30;
export const CLOSED_KEPT_DAYS = 3 * 365;
export const SENT_MAIL_KEPT_DAYS = 30;

/** Questions to one requester about one request, and notes about it; characters of each, and of an answer. */
export const QUESTIONS_PER_REQUEST = 10;
export const NOTES_PER_REQUEST = 100;
export const MESSAGE_MAX_CHARS = 2000;
/** The link of a question; a new one can be requested for as long as it is open. */
export const QUESTION_LINK_LIFETIME_HOURS = 7 * 24;

/** How long before a document's last day the approvers are told. */
export const EXPIRY_WARNING_DAYS = 30;
/** Documents on one page of the desk: the vault is asked about each. */
export const DOCUMENTS_PAGE_ROWS = 15;
/** Values that one question to the database may name: D1 takes 100 of all kinds. */
export const AMONG_MAX_VALUES = 80;
/** Requests on one page of `/admin/`. */
export const LIST_PAGE_ROWS = 25;
export const DESK_SEARCH_MAX_CHARS = 100;
/** A word that more requests have is looked for in the order of the list, which has the first of them soon. */
export const FEW_FINDS = 400;
/** Where a count of the desk ends that no tally has: it then says so many and more. */
export const COUNTED_MAX_ROWS = 1000;
/** Requests of before migration 0018 that get their words in one commit, and commits of one sweep. */
export const EARLIER_BATCH_ROWS = 25;
export const EARLIER_BATCHES = 40;

/** The audit log's head is put under seal this often, whether it has grown or not. */
export const SEAL_HOURS = 1;
/** A log that went on without a seal for longer doesn't verify. */
export const UNSEALED_HOURS = 2;
/** Seals that are written to the outside witness in one go. */
export const WITNESS_BATCH_SEALS = 200;
/** An emailed witness: one email holds the seals of this long. */
export const WITNESS_MAIL_HOURS = 24;

/** Searches without an answer: counts taken in an hour, whoever's they are, different ones of one day, and how long they are kept. */
export const UNANSWERED_PER_HOUR = 300;
export const UNANSWERED_PER_DAY = 500;
export const UNANSWERED_KEPT_DAYS = 90;
/** A longer query is a text, not a search. */
export const UNANSWERED_WORDS_MAX = 6;
export const UNANSWERED_WORD_MAX_CHARS = 24;

export const SECRET_MIN_CHARS = 32;

/** The link that confirms an address for following, or a request about personal data; what was not confirmed by then is deleted. */
export const FOLLOW_LINK_LIFETIME_HOURS = 7 * 24;
export const PRIVACY_LINK_LIFETIME_HOURS = 7 * 24;
/** Letters to followers in an hour, where SENDS_PER_HOUR says nothing else. */
export const SENDS_PER_HOUR_DEFAULT = 1000;
/** A send that was just made can be stopped before anybody got it. */
export const SEND_DELAY_MINUTES = 15;
/** Followers whose letters are queued in one commit. */
export const SEND_BATCH_ROWS = 50;
/** What is not used of SENDS_PER_HOUR is kept for so long: a schedule that comes every five minutes then sends as much as a process that stays. */
export const SEND_ROOM_MINUTES = 6;
/** A follower whose address was refused for good is kept this long, so that the desk can say so. */
export const BOUNCED_KEPT_DAYS = 30;
export const TOPICS_MAX = 200;
/** Objections of one follower to one subprocessor in a day. */
export const OBJECTIONS_PER_DAY = 3;
export const OBJECTION_MAX_CHARS = 4000;
export const OBJECTION_KEPT_DAYS = 3 * 365;
/** One month at the least (GDPR Art. 12(3)), and two further months where the reason is told within the first. */
export const PRIVACY_DAYS = 30;
export const PRIVACY_EXTENDED_DAYS = 90;
export const PRIVACY_TEXT_MAX_CHARS = 4000;
/** Requests about personal data, confirmed or not, that are kept of one address at a time. */
export const PRIVACY_OPEN_PER_ADDRESS = 3;
/** The numbers of the desk: rows of the log that are added up in one commit, and commits of one run of the schedule. */
export const SUM_BATCH_ROWS = 200;
export const SUM_BATCHES = 25;
/** Sums of a day are kept so long: a year, and the month in which it is looked at. */
export const SUMS_KEPT_DAYS = 400;
/** Views of one page from one kind of place that are counted in a day: whoever makes them up can't drown the rest. */
export const VIEWS_PER_DAY = 10_000;
/** What an instance has seen is written this often at most. */
export const VIEWS_FLUSH_SECONDS = 60;
/** Sums of views that go in one commit. */
export const VIEWS_BATCH_CELLS = 100;
/** Rows of a table of the numbers; the CSV file has all of them. */
export const NUMBERS_TABLE_ROWS = 25;
/** The answer time that is told in public: over so many days, and of so many requests at least. */
export const ANSWER_TIME_DAYS = 90;
export const ANSWER_TIME_MIN_REQUESTS = 10;
