const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** `21 November 2026`, as the site says it; takes a day or a moment. */
export const sayDay = (at: string): string => DAY.format(new Date(at));
