import { h, type Markup } from '../markup.ts';
import { layout } from './layout.ts';
import { contact } from './notice.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export interface ViewedPage {
  document: string;
  title: string;
  reference: string;
  page: number;
  pages: number;
  until: string;
}

function pageLinks({ document, page, pages }: ViewedPage, { words, to }: View): Markup {
  const said = words.viewing;
  const link = (number: number, label: string, rel?: string): Markup =>
    number >= 1 &&
    number <= pages &&
    number !== page &&
    h('a', { href: to('viewPage', { document, page: String(number) }), rel }, label);
  return h(
    'nav',
    { class: 'pages', 'aria-label': said.pages },
    page > 2 && link(1, said.first),
    link(page - 1, said.previous, 'prev'),
    link(page + 1, said.next, 'next'),
    page < pages - 1 && link(pages, said.last),
  );
}

const jump = ({ document, page, pages }: ViewedPage, { words, to }: View): Markup =>
  h(
    'form',
    { method: 'get', action: to('viewDocument', { document }), class: 'filters' },
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'page' }, words.viewing.jump),
      h(
        'div',
        { class: 'search' },
        h('input', { id: 'page', name: 'page', type: 'number', min: 1, max: pages, value: String(page) }),
        h('button', { class: 'button button--quiet' }, words.viewing.go),
      ),
    ),
  );

/** One page of a document that is viewed: its picture, the way to the others, and what the picture is not. */
export const viewedPage = (of: ViewedPage): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.viewing;
    const { title, document, page, pages, reference, until } = of;
    const image = to('viewImage', { document, page: String(page) });
    const shown = layout(
      {
        title,
        lede: said.pageOf(page, pages),
        above: h('p', {}, h('a', { href: to('access') }, said.back)),
      },
      pageLinks(of, view),
      h(
        'div',
        { class: 'sheet' },
        h('a', { href: image }, h('img', { src: image, alt: said.alt(title, page, pages) })),
      ),
      pageLinks(of, view),
      pages > 2 && jump(of, view),
      h('section', { class: 'stack' }, [
        h('h2', {}, said.about),
        h('p', {}, said.marked(until)),
        h('p', {}, said.accessible, ' ', said.otherFormat(reference), contact(manifest.company.contacts.security)),
        h('p', {}, h('a', { href: image }, said.enlarge)),
      ]),
    );
    return { ...shown, title: said.pageTitle(title, page, pages) };
  });

const toDocuments = ({ words, to }: View): Markup =>
  h('p', {}, h('a', { class: 'button', href: to('access') }, words.viewing.back));

export const viewEndedPage = (): Page => fullNotice(({ viewing }) => viewing.ended, toDocuments);
export const noViewsLeftPage = (): Page => fullNotice(({ viewing }) => viewing.noneLeft, toDocuments);
export const noSuchViewedPage = (pages: number): Page =>
  fullNotice(({ viewing }) => viewing.noSuchPage(pages), toDocuments);
export const cannotShowPage = (security: string): Page =>
  fullNotice(({ viewing }) => viewing.cannotShow(security), toDocuments);
