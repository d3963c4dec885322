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

/** Where the page itself begins: whoever turns pages comes to stand there and need not scroll past the title. */
const SHEET = 'sheet';

/** The way to the pages before and after, and between them which one this is. */
function turn({ document, page, pages }: ViewedPage, { words, to }: View): Markup {
  const said = words.viewing;
  const link = (number: number, label: string, named: string, rel: string): Markup =>
    number >= 1 && number <= pages
      ? h(
          'a',
          {
            class: 'button button--quiet',
            href: `${to('viewPage', { document, page: String(number) })}#${SHEET}`,
            rel,
            'aria-label': named,
          },
          label,
        )
      : h('span', {});
  return h(
    'div',
    { class: 'turn' },
    link(page - 1, said.previous, said.previousPage, 'prev'),
    h('p', {}, said.pageOf(page, pages)),
    link(page + 1, said.next, said.nextPage, 'next'),
  );
}

/** To any page by its number, and to the two that are asked for without one. */
function jump({ document, page, pages }: ViewedPage, { words, to }: View): Markup {
  const said = words.viewing;
  const link = (number: number, label: string): Markup =>
    number !== page && h('a', { href: `${to('viewPage', { document, page: String(number) })}#${SHEET}` }, label);
  return h(
    'form',
    { method: 'get', action: `${to('viewDocument', { document })}#${SHEET}`, class: 'jump-to' },
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'page' }, said.jump),
      h('input', { id: 'page', name: 'page', type: 'number', min: 1, max: pages, value: String(page) }),
    ),
    h('button', { class: 'button button--quiet' }, said.go),
    h('p', {}, link(1, said.first), ' ', link(pages, said.last)),
  );
}

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
        above: h('p', { class: 'small' }, h('a', { href: to('access') }, said.back)),
      },
      h(
        'div',
        { class: 'viewer' },
        h(
          'div',
          { class: 'sheet' },
          h('nav', { 'aria-label': said.pages, id: SHEET }, turn(of, view)),
          h('a', { href: image }, h('img', { src: image, alt: said.alt(title, page, pages) })),
          turn(of, view),
        ),
        h('section', { class: 'stack' }, [
          h('h2', {}, said.about),
          pages > 2 && jump(of, view),
          h('p', {}, h('a', { href: image }, said.enlarge)),
          h('p', {}, said.marked(until)),
          h('p', {}, said.accessible, ' ', said.otherFormat(reference), contact(manifest.company.contacts.security)),
        ]),
      ),
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
