import { plainMarkdown } from '../../body/plain.ts';
import { markdownOf } from '../../schemas/addresses.ts';
import type { Fact } from '../../site/facts.ts';
import type { Block, Item, List, PageModel, Paragraph, Section } from '../../site/page-model.ts';
import { fill, type Piece, type Said, sayMail } from '../../site/said.ts';
import type { Site } from '../../site/site.ts';
import { code, facts, heading, type Line, link, list, numbered, page, section, table, text } from './write.ts';

/** What stands on a page can lead anywhere when its twin is read elsewhere: every address is absolute. */
function absolute(site: Site, path: string, { href = '', isList }: Piece): string {
  if (href.startsWith('#')) return site.at(path) + href;
  return href.startsWith('/') ? site.at(isList ? markdownOf(href) : href) : href;
}

/** Writes what a page says as CommonMark, for one page of one site. */
function writer(site: Site, path: string) {
  const { words } = site;
  const pieceOf = (piece: Piece): string => {
    if (piece.href) return link(piece.text, absolute(site, path, piece));
    if (piece.isCode) return code(piece.text);
    if (piece.isStrong) return `**${text(piece.text)}**`;
    return piece.isSoft ? `(${text(piece.text)})` : text(piece.text);
  };
  /** The spaces at both ends of a piece belong to the sentence. */
  const spaced = (whole: string, written: string) =>
    `${/^\s/.test(whole) ? ' ' : ''}${written}${/\S\s+$/.test(whole) ? ' ' : ''}`;
  const inline = (said: Said): string =>
    said
      .map((one) => (typeof one === 'string' ? spaced(one, text(one)) : spaced(one.text, pieceOf(one))))
      .join('')
      .trim();
  const line = ({ label, said }: Fact): Line => [label, inline(said)];
  const itemOf = ({ said, told = [] }: Item): string =>
    [inline(said), told.map((one) => inline(one.said)).join(' ')].filter((part) => part !== '').join(': ');
  const listOf = ({ items, isOrdered }: List): string => (isOrdered ? numbered : list)(items.map(itemOf));

  function block(one: Block): string[] {
    switch (one.kind) {
      case 'said':
        return [inline(one.said)];
      case 'list':
        return [listOf(one)];
      case 'table':
        return [
          table(
            one.columns.map((column) => inline([column])),
            one.rows.map(({ cells, rest }) => [
              ...cells.map((cell) => (cell ? inline(cell) : '–')),
              ...(rest ? [inline(rest), ...Array<string>(one.columns.length - cells.length - 1).fill('')] : []),
            ]),
          ),
        ];
      case 'facts':
        return [facts(one.facts.map(line))];
      case 'body':
        return [plainMarkdown(one.markdown, site.at(path))];
      case 'records':
        return one.records.flatMap(({ title, facts: stated, action }) => [
          `### ${inline([title])}`,
          facts([...stated.map(line), [words.common.getIt, inline(action)]]),
        ]);
      case 'scope':
        return one.groups.flatMap(({ title, items, said }) => [
          heading(3, title),
          list(items.map((item) => inline([item]))),
          said ? inline(said.said) : '',
        ]);
      case 'timeline':
        return [numbered(one.drawing.sentences.map(text))];
      case 'citation':
        return [words.twins.citeAs(inline(one.said))];
      case 'snippet':
        return [`~~~${one.of ?? 'html'}\n${one.code}\n~~~`];
      case 'search':
        return [link(one.label, site.at(one.action))];
      case 'search-page':
        return [
          text(words.search.noScript),
          inline(
            fill(
              words.twins.search,
              { text: words.twins.thisPage, href: path },
              { text: 'llms.txt', href: site.to('llms') },
            ),
          ),
        ];
      case 'questionnaire':
        return [inline(fill(words.questionnaire.noScript, sayMail(one.contact)))];
      case 'request-form':
        return [
          inline(fill(words.twins.form, { text: words.twins.thisPage, href: path })),
          list(one.documents.map(itemOf)),
        ];
      // The table beside it says the same; what follows needs a browser.
      case 'band':
      case 'picture':
      case 'qr':
      case 'contents':
      case 'sift':
      case 'busy':
        return [];
    }
  }
  const sectionOf = ({ title, label, all, blocks }: Section): string => {
    const written = [...blocks.flatMap(block), all ? inline([all]) : ''];
    const name = title ?? label;
    return name ? section(2, name, ...written) : written.filter((one) => one !== '').join('\n\n');
  };
  return { inline, line, block, sectionOf };
}

/** The Markdown twin of a page: what the page states, in the same order and the same words. */
export function pageMarkdown(site: Site, model: PageModel): string {
  const { path, head, title, told, tools = [], isDated, eyebrow, action, notes, sections, parts } = model;
  const { words } = site;
  const { inline, line, block, sectionOf } = writer(site, path);
  const part = (label: string, at: number): Line[] => {
    const found = parts?.paths[at];
    return found ? [[label, link(found, site.at(markdownOf(found)))]] : [];
  };
  const number = parts?.number ?? 0;
  return page(
    heading(1, title.text),
    ...told.flatMap((one: Paragraph) => block(one)),
    facts([
      ...(eyebrow ? [[eyebrow.label, inline(eyebrow.said)] as const] : []),
      ...model.facts.map(line),
      ...(action ? [[words.common.getIt, inline(action)] as const] : []),
      ...(parts ? [...part(words.twins.previousPage, number - 2), ...part(words.twins.nextPage, number)] : []),
      ...(isDated ? [[words.common.asOf, site.words.claims.day(site.today)] as const] : []),
      [words.twins.page, link(head.here ?? head.title, site.at(path))],
    ]),
    ...tools.flatMap(block),
    ...notes.map(sectionOf),
    ...sections.flat().map(sectionOf),
  );
}
