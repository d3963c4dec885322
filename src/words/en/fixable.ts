/** What was found, and how to fix it. */
export interface Fixable {
  said: string;
  /** Empty where what was found says it. */
  fix: string;
}
export const fixable = (said: string, fix: string): Fixable => ({ said, fix });

export const MAKE_SECRET = 'Make one with: openssl rand -base64 48';
