/** What was thrown, in its own words. */
export const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
