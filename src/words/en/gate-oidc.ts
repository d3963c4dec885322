import { sayCount } from './format.ts';

const again = 'Nothing was changed.';

/** Signing in at the desk with a company account (OpenID Connect). */
export const oidc = {
  title: 'Sign in',
  lede: 'For people who review requests or invite others.',
  button: 'Sign in with your company account',
  /** The other way in, under the button. */
  byEmail: {
    heading: 'Or sign in by email',
    lede: 'We’ll email you a sign-in link; there’s no password.',
  },
  again: 'Back to sign-in',
  /** Why nobody was signed in. `contact` is the company’s security address. */
  ended: {
    denied: {
      title: 'You weren’t signed in',
      lede: 'Your company’s sign-in was canceled, or it didn’t let you in.',
      more: again,
    },
    unreachable: {
      title: 'We can’t reach your company’s sign-in',
      lede: 'It didn’t answer, or it isn’t set up for this site. Try again in a minute.',
    },
    refused: {
      title: 'We couldn’t verify your company’s sign-in',
      lede: 'Its answer didn’t match the sign-in that was started here, so it was refused.',
      more: again,
    },
    expired: (minutes: number) => ({
      title: 'This sign-in has expired',
      lede: `It took longer than ${sayCount(minutes, 'minute')}, or it was started in another browser or tab. Start again.`,
    }),
    replayed: {
      title: 'This sign-in was already used',
      lede: 'Each one works once. Start again.',
    },
    'too-many': {
      title: 'Too many sign-ins from your network',
      lede: 'Try again in an hour.',
    },
    'no-email': (contact: string) => ({
      title: 'Your account has no email address',
      lede: `Your company’s sign-in didn’t tell us your address, so we can’t look you up. Contact: ${contact}.`,
    }),
    unverified: (contact: string) => ({
      title: 'Your email address isn’t verified',
      lede: `Your company’s sign-in doesn’t say that the address of this account is yours. Contact: ${contact}.`,
    }),
    unlisted: (contact: string) => ({
      title: 'This account has no access',
      lede: `You signed in, but your address isn’t on the list of people who may use the desk. To be added, contact ${contact}.`,
    }),
  },
  /** What goes on instead while the provider is down. */
  unreachableByEmail: 'You can also get a sign-in link by email.',
  onlyCompany: {
    title: 'Use your company account',
    lede: 'Sign-in links by email are turned off here.',
  },
};
