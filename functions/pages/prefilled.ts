import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { h } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import type { SignedIn } from './desk-links.ts';
import { gridTable } from './grid-table.ts';
import type { Page } from './view.ts';
import { withWords } from './with-words.ts';

/** A link for every document and bundle, ready to copy. */
export const prefilledPage = (
  links: readonly { title: string; isBundle: boolean; address: string }[],
  company: string,
  who: SignedIn,
): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.prefilled;
    return deskLayout(
      {
        title: said.title,
        page: null,
        ...who,
        lede: said.lede,
        above: h('p', {}, h('a', { href: to('links') }, words.links.all)),
      },
      [],
      view,
      h(
        'form',
        { method: 'get', action: to('linkShare'), class: 'filters' },
        h(
          'label',
          {},
          said.company,
          ' ',
          h('input', { type: 'text', name: 'company', value: company, maxlength: REQUEST_LIMITS.company, dir: 'auto' }),
        ),
        h('button', { class: 'button button--quiet' }, said.button),
      ),
      links.length === 0
        ? h('p', {}, said.none)
        : gridTable(
            said.table,
            [said.columns.document, said.columns.link],
            links.map(({ title, isBundle, address }) => [
              isBundle ? said.bundle(title) : title,
              h('input', {
                type: 'text',
                readonly: true,
                value: address,
                dir: 'ltr',
                'aria-label': said.linkTo(title),
              }),
            ]),
          ),
    );
  });
