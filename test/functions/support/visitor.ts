import type { Hono } from 'hono';
import { SITE } from './make-app.ts';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one);

export interface Seen {
  status: number;
  path: string;
  headers: Headers;
  text: string;
}
type Values = Record<string, string | string[]>;

export const formBody = (values: Values): URLSearchParams =>
  new URLSearchParams(Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

/** A browser without scripts, on `app.request`: keeps cookies, follows redirects, fills forms. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly app: Hono;

  constructor(app: Hono) {
    this.app = app;
  }

  /** By a path, or by an address of this trust center. */
  async go(address: string, init: RequestInit = {}): Promise<Seen> {
    const url = new URL(address, SITE);
    if (url.origin !== SITE) throw new Error(`${address} is not of ${SITE}`);
    const path = `${url.pathname}${url.search}`;
    const headers = new Headers({ accept: 'text/html', ...(init.headers as Record<string, string> | undefined) });
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await this.app.request(url.href, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to !== null && to !== '/request/sent/') return this.go(to);
    return { status: answer.status, path: to ?? path, headers: answer.headers, text: await answer.text() };
  }

  post(path: string, values: Values, headers: Record<string, string> = {}): Promise<Seen> {
    return this.go(path, {
      method: 'POST',
      body: formBody(values),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Posts the first form that has one of the names, its hidden fields included; without names, the first form. */
  submit(page: Seen, values: Values): Promise<Seen> {
    const names = Object.keys(values);
    const forms = [...page.text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
    const form = forms.find(([, , body = '']) => names.some((name) => body.includes(`name="${name}"`))) ?? forms[0];
    if (!form) throw new Error(`no form on ${page.path}`);
    const hidden: Values = {};
    for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(
      /<input type="hidden" name="([^"]*)" value="([^"]*)"\/?>/g,
    )) {
      hidden[name] = decode(value);
    }
    return this.post(/action="([^"]*)"/.exec(form[1] ?? '')?.[1] ?? page.path, { ...hidden, ...values });
  }
}

export const ada = {
  name: 'Łucja 山田',
  email: 'lucja@buyer.example',
  company: 'Żółw & Sons <b>',
  title: 'Reviewer',
  purpose: 'Vendor review',
};
