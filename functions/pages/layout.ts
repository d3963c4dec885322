import { h, type Markup } from '../markup.ts';
import type { Shown } from './view.ts';

export interface Layout {
  title: string;
  lede?: Markup;
  /** Above the title. */
  above?: Markup;
}

/** A page in one column: what is above its title, the title, its lede and the rest. */
export const layout = ({ title, lede, above }: Layout, ...rest: Markup[]): Shown => ({
  title,
  main: h(
    'div',
    { class: 'stack' },
    above,
    h('h1', {}, title),
    lede !== undefined && h('p', { class: 'lede' }, lede),
    rest,
  ),
});
