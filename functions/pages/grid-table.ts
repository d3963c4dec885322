import { h, type Markup } from '../markup.ts';

/**
 * A table whose rows stand as blocks on a narrow screen, each cell after the name of its column. The first cell of a row is its head. The
 * roles say what it is there too.
 */
export const gridTable = (label: string, columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup =>
  h(
    'div',
    { class: 'grid' },
    h(
      'table',
      { role: 'table', 'aria-label': label },
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          columns.map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        rows.map(([head, ...cells]) =>
          h(
            'tr',
            { role: 'row' },
            h('th', { role: 'rowheader', scope: 'row' }, head),
            cells.map((cell, at) => h('td', { role: 'cell', 'data-label': columns[at + 1] }, cell)),
          ),
        ),
      ),
    ),
  );
