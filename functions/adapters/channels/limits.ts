/** From the lookup of the name to the status of the answer, as Standard Webhooks advises (“Webhook delivery”: 15 to 30 seconds). */
export const POST_MS = 15_000;
/** What is read of an answer, and what of it is put down when it says no. */
export const ANSWER_MAX_BYTES = 8 * 1024;
export const SAID_MAX_CHARS = 200;
