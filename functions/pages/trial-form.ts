import { h, type Markup } from '../markup.ts';
import { offeredBy } from './desk-forms.ts';
import { picker } from './form-layout.ts';
import type { View } from './view.ts';

/** Only for approvers: what a reader would get, before anybody gets it. */
export function trialForm(by: string, { words, to, manifest }: View): Markup {
  const said = words.desk.trial;
  const gated = offeredBy(manifest, by);
  return (
    gated.length > 0 && [
      h('h2', { id: 'trial' }, said.heading),
      h('p', {}, said.lede),
      h(
        'form',
        { method: 'post', action: to('trial') },
        picker({
          id: 'trial-document',
          name: 'document',
          label: said.document,
          options: gated.map(({ id, title }) => [id, title]),
          button: said.button,
        }),
      ),
    ]
  );
}
