import { to } from '../../src/schemas/addresses.ts';
import type { ListedBearer } from '../domain/bearer.ts';
import { BEARERS_PER_REQUEST } from '../domain/limits.ts';
import type { BearerRow, RequestRow } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

function bearerRow({ bearer: { id, createdAt }, usedAt }: ListedBearer, { words }: View): Markup {
  const said = words.program;
  return h(
    'li',
    {},
    h('div', {}, h('strong', {}, id), h('p', { class: 'meta' }, `${said.made(createdAt)} · ${said.used(usedAt)}`)),
    h(
      'button',
      { class: 'button button--quiet', name: 'id', value: id, 'aria-label': said.revokeNamed(id) },
      said.revoke,
    ),
  );
}

/** Downloading without a browser: the bearers that work, and the button that makes another. */
export function programSection(request: RequestRow, bearers: readonly ListedBearer[], view: View): Markup {
  const said = view.words.program;
  const { to } = view;
  return [
    h('h2', {}, said.title),
    h('p', {}, said.lede(request.expiresAt ?? request.createdAt)),
    bearers.length > 0 &&
      h(
        'form',
        { method: 'post', action: to('bearerEnd'), class: 'stack' },
        h(
          'ul',
          { class: 'rows', 'aria-label': said.tokens },
          bearers.map((one) => bearerRow(one, view)),
        ),
      ),
    request.stampName === null
      ? h('p', {}, said.nameFirst)
      : bearers.length < BEARERS_PER_REQUEST
        ? postButton(to('bearers'), said.create, 'button button--quiet')
        : h('p', {}, said.full(BEARERS_PER_REQUEST)),
    h('p', { class: 'meta' }, said.keep, ' ', h('a', { href: to('openApi') }, said.once.description)),
  ];
}

const command = (...lines: string[]): Markup => h('pre', {}, h('code', {}, lines.join(' \\\n  ')));

/** The one page that ever shows a bearer; `document` is one that it opens, and `siteUrl` where a program finds it. */
export const newBearerPage = ({ id }: BearerRow, secret: string, document: string | undefined, siteUrl: string): Page =>
  withWords(({ words, to: path }) => {
    const said = words.program.once;
    const at = to(siteUrl);
    const authorization = `-H "Authorization: Bearer $TOKEN"`;
    return layout(
      { title: said.title, lede: said.lede(id) },
      h('h2', {}, said.token),
      h('pre', { 'data-copy': said.copy }, h('code', {}, secret)),
      h('h2', {}, said.list),
      command(`curl -f ${authorization}`, at('apiDocuments')),
      document !== undefined && [
        h('h2', {}, said.fetch),
        // With `-d`, not `-X`, a copy that lies elsewhere is fetched from there.
        command(`curl -fL -d '' ${authorization}`, `-o ${document}.pdf ${at('apiDocument', { id: document })}`),
      ],
      h('p', {}, h('a', { href: path('openApi') }, said.description)),
      h('p', {}, h('a', { class: 'button', href: path('access') }, said.back)),
    );
  });
