/** The cron triggers of a Worker: mail is delivered often; what has been kept long enough goes once a day, for no command line reaches D1. */
export const WORK_CRON = '*/5 * * * *';
export const PURGE_CRON = '17 3 * * *';
