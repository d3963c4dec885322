/** What of the outbox is listed: what still waits, what was given up, what was sent. */
export const DELIVERY_TABS = ['waiting', 'given-up', 'sent'] as const;
export type DeliveryTab = (typeof DELIVERY_TABS)[number];

export interface DeliveryFilter {
  tab: DeliveryTab;
  /** Looked for in addresses and references; empty for all. */
  query: string;
}
