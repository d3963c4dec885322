/**
 * What MDX reads otherwise than Markdown does: tags and autolinks, braces, indented code, in a list or quotation too, `import` and
 * `export` at the start of a line (https://mdxjs.com/docs/what-is-mdx/#markdown). And what the loader reads otherwise than a module:
 * images, whose files only a module resolves, and fences of front matter.
 */
const BEYOND_MARKDOWN = /[<{}]|^[ >*+\-\d.)]*(?: {4}|\t)|^(?:import|export)\b|!\[|^[-+]{3}/m;

/** Whether a body says the same as Markdown and as MDX, so that no module need be made of it. When in doubt, it does not. */
export const isPlainMarkdown = (body: string): boolean => !BEYOND_MARKDOWN.test(body);
