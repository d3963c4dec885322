/**
 * The address of the one link with a token in an email's text that leads to such a page, that of the page for new links apart. @throws when
 * there is none, or more than one
 */
export function linkIn(text = '', to = '(?:access|review|admin|for)'): string {
  const links = [...new Set(text.match(new RegExp(`https?://\\S*?/${to}/(?!fresh/)\\S+`, 'g')))];
  if (links.length !== 1) throw new Error(`${links.length} links to ${to} in: ${text}`);
  return links[0] as string;
}
