/** What happens at the gate that a channel may be told of. Payloads name it by these words, so none is ever renamed. */
export const EVENT_TYPES = [
  'request.signed',
  'request.granted',
  'request.declined',
  'request.revoked',
  'request.expired',
  'document.downloaded',
  'document.viewed',
  'invitation.sent',
  'signature.recorded',
  'question.asked',
  'question.answered',
  'delivery.failed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An incoming webhook of Slack, or of what takes its messages, and a workflow of Teams: their addresses are secrets. */
const CHAT_KINDS = ['slack', 'teams'] as const;
export const CHANNEL_KINDS = ['webhook', ...CHAT_KINDS] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** What of people a message holds only where it is chosen. */
export const INCLUDED = ['requester', 'staff'] as const;
export type Included = (typeof INCLUDED)[number];

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
