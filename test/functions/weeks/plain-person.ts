import type { Ground, Person, Screen, Values } from './actors.ts';
import { filled, formsOf, pick, readable } from './forms.ts';

const REDIRECTS = [301, 302, 303, 307, 308];

/** A browser without scripts: keeps cookies, follows redirects, fills in the forms that it was sent. */
export function plainPerson({ site, fetch }: Pick<Ground, 'site' | 'fetch'>): Person {
  const cookies = new Map<string, string>();
  let here: Screen | undefined;

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ accept: 'text/html', 'sec-fetch-site': 'none', ...(init.headers as object) });
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((one) => one.join('=')).join('; '));
    const answer = await fetch(path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }
  async function load(path: string, init?: RequestInit): Promise<Screen> {
    const answer = await ask(path, init);
    if (REDIRECTS.includes(answer.status)) return load(answer.headers.get('location') ?? '');
    const type = answer.headers.get('content-type') ?? '';
    if (!type.startsWith('text/html')) {
      const bytes = new Uint8Array(await answer.arrayBuffer());
      // A file is saved: the page stays.
      return { status: answer.status, path, html: '', text: '', file: { type, bytes } };
    }
    const html = await answer.text();
    here = { status: answer.status, path, html, text: readable(html), file: null };
    return here;
  }
  const seen = (): Screen => {
    if (!here) throw new Error('no page is open');
    return here;
  };
  return {
    go: (address) => load(address.startsWith(site) ? address.slice(site.length) : address),
    submit(values: Values, label) {
      const { html, path } = seen();
      const { form, button } = pick(formsOf(html, path), values, label);
      const body = filled(form, button, values);
      if (form.method !== 'post') return load(`${form.action}?${body}`);
      return load(button.action, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
    },
    async picture() {
      const source = /<img src="([^"]+)"/.exec(seen().html.split('<main')[1] ?? '')?.[1] ?? '';
      const answer = await ask(source, { headers: { 'sec-fetch-site': 'same-origin' } });
      if (answer.status !== 200) throw new Error(`${source} answers ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
