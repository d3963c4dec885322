// The tool of a page, kept in a template with its digest, and loaded when the page itself has been: whoever reads never waits for it.
const begin = (): void => {
  for (const { content } of document.querySelectorAll<HTMLTemplateElement>('template[data-script]'))
    document.body.append(document.importNode(content, true));
};
if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
