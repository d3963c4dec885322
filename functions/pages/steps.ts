import { h, type Markup } from '../markup.ts';
import type { View } from './view.ts';

/** Where the reader is, of four. */
export const steps = (current: 1 | 2 | 3 | 4, { words: { access } }: View): Markup =>
  h(
    'ol',
    { class: 'steps', 'aria-label': access.step(current, access.steps.length) },
    access.steps.map((name, at) =>
      h('li', at + 1 === current ? { 'aria-current': 'step' } : {}, h('strong', {}, name)),
    ),
  );
