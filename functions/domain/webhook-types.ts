import { EVENT_TYPES } from '../../src/schemas/channel-events.ts';

/** Every type that the payload of a webhook may have: what it can choose, what `escalate` sends, and a test. */
export const WEBHOOK_TYPES = [...EVENT_TYPES, 'request.due-soon', 'request.overdue', 'webhook.test'] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];
