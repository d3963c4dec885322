/** For staff: links that fill the request form, and nothing more. */
export const prefilled = {
  make: 'Links to share',
  title: 'Links to share',
  lede: 'These fill in the request form and give no access: whoever opens one is asked for their name, confirms their email, and is reviewed like anyone else.',
  company: 'Company to fill in',
  button: 'Update links',
  table: 'Links to share',
  columns: { document: 'Document', link: 'Link' },
  bundle: (title: string) => `${title} (bundle)`,
  linkTo: (title: string) => `Link for ${title}`,
  none: 'No document can be requested.',
};
