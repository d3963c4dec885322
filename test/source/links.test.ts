import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/body/links.ts';
import { parseMarkdown } from '../../src/body/markdown.ts';
import { edited, told } from './tree-on-disk.ts';

const SSO = 'content/faqs/sso.mdx';
/** A good FAQ whose body ends with the text: it stands on line 12. */
const ending = (text: string): Record<string, string> =>
  edited(SSO, '[report]: /documents/soc-2-report/\n', `[report]: /documents/soc-2-report/\n\n${text}\n`);

describe('links that lead nowhere', () => {
  const CASES: [body: string, message: string][] = [
    ['[a](/faq/ss/)', '/faq/ss/ leads nowhere\n  There under /faq/: sso.\n  Did you mean "/faq/sso/"?'],
    ['[a](/faq/ss/#top "Title")', '/faq/ss/#top leads nowhere\n  There under /faq/: sso.\n  Did you mean "/faq/sso/"?'],
    [
      '[a][b]\n\n[b]: /learn/basics/',
      '/learn/basics/ leads nowhere\n  There is no page under /learn/.\n  Correct the link, take it out, or add content/learn/basics.mdx.',
    ],
    [
      '<a href="/compliance/soc2/">a</a>',
      '/compliance/soc2/ leads nowhere\n  There under /compliance/: gdpr, soc-2.\n  Did you mean "/compliance/soc-2/"?',
    ],
    ['[a](/faq/sso.mdx)', '/faq/sso.mdx leads nowhere\n  There under /faq/: sso.\n  Did you mean "/faq/sso/"?'],
    ['[a](/faqs/sso/)', '/faqs/sso/ leads nowhere\n  Did you mean "/faq/sso/"?'],
    ['[a](/faq/sso/more/)', '/faq/sso/more/ leads nowhere\n  The page is /faq/.'],
    ['[a](/subprocessors/x/)', '/subprocessors/x/ leads nowhere\n  The page is /subprocessors/.'],
    [
      '[a](/principles/secrity/)',
      '/principles/secrity/ leads nowhere\n  There under /principles/: availability, confidentiality, privacy, processing-integrity, security.\n  Did you mean "/principles/security/"?',
    ],
    [
      '[a](/updates/2026-08-15-report/)',
      '/updates/2026-08-15-report/ leads nowhere\n  There under /updates/: 2026-08-14-report.\n  Did you mean "/updates/2026-08-14-report/"?',
    ],
    [
      '[a](/request/whitepaper/)',
      '/request/whitepaper/ leads nowhere\n  There under /request/: soc-2-report, sent.\n  Correct the link or take it out.',
    ],
    [
      '[a](/documents/soc-2-report.pdf)',
      '/documents/soc-2-report.pdf leads nowhere\n  The file is gated: link to its page, "/documents/soc-2-report/".',
    ],
    [
      '[a](/documents/white-paper.pdf)',
      '/documents/white-paper.pdf leads nowhere\n  Did you mean "/documents/whitepaper.pdf"?',
    ],
    [
      '[a](https://trust.fernhill.example/faq/ss/)',
      'https://trust.fernhill.example/faq/ss/ leads nowhere\n  There under /faq/: sso.\n  Did you mean "/faq/sso/"?',
    ],
    ['[a](/faq/sso)', '/faq/sso lacks the slash at its end\n  Write "/faq/sso/".'],
    ['[a](/faq/sso#top)', '/faq/sso#top lacks the slash at its end\n  Write "/faq/sso/#top".'],
    ['[a](/documents)', '/documents lacks the slash at its end\n  Write "/documents/".'],
  ];
  it.each(CASES)('%s', async (body, message) => {
    const line = body.includes('\n') ? 14 : 12;
    expect(await told(ending(body))).toEqual([`${SSO}:${line}  the link ${message}`]);
  });

  it.each([
    ['/trust/faq/sso/', 'Write "/faq/sso/": what stands before it, "/trust", is added by itself.'],
    ['https://fernhill.example/trust/faq/ss/', 'There under /faq/: sso.\n  Did you mean "/faq/sso/"?'],
  ])('%s, where the site is published under a path', async (link, fix) => {
    const company = edited('content/company.yaml', 'https://trust.fernhill.example', 'https://fernhill.example/trust/');
    const good = '[b](/faq/sso/) [c](https://fernhill.example/trust/faq/sso/) [d](https://fernhill.example/jobs/)';
    expect(await told({ ...company, ...ending(`[a](${link}) ${good}`) })).toEqual([
      `${SSO}:12  the link ${link} leads nowhere\n  ${fix}`,
    ]);
  });

  it('are found in front matter too', async () => {
    const field = edited(
      'content/company.yaml',
      'brand:',
      'statusPage: https://trust.fernhill.example/updates/outage/\nbrand:',
    );
    expect(await told(field)).toEqual([
      'content/company.yaml:7  the link https://trust.fernhill.example/updates/outage/ leads nowhere\n  There under /updates/: 2026-08-14-report.\n  Correct the link, take it out, or add content/updates/outage.mdx.',
    ]);
  });

  it('after a framework is deleted, each by its line', async () => {
    expect(await told({ 'content/compliance/soc-2.mdx': null })).toEqual([
      `${SSO}:8  the link /compliance/soc-2/ leads nowhere\n  There under /compliance/: gdpr.\n  Correct the link, take it out, or add content/compliance/soc-2.mdx.`,
    ]);
  });
});

describe('links that are left alone', () => {
  it.each([
    '[a](/faq/sso/) [b](/faq/sso/index.md) [c](/documents/) [d](/documents/whitepaper.pdf)',
    '[a](/request/soc-2-report/) [b](/request/sent/) [c](/request/) [d](/search/?q=sso) [e](/subprocessors/)',
    '[a](https://other.example/faq/ss/) [b](//other.example/faq/ss/) [c](mailto:a@b.example) [d](#top) [e](/)',
    '[a](/trust.json) [b](/faq.csv) [c](/.well-known/security.txt) [d](/our-own-page/)',
    'In code: `[a](/faq/ss/)` and ``a ` [b](/faq/ss/)``.',
    '```md\n[a](/faq/ss/)\n```',
    '~~~~\n[a](/faq/ss/)\n~~~\n[b](/faq/ss/)\n~~~~',
    '{/* [a](/faq/ss/) */}',
  ])('%s', async (body) => {
    expect(await told(ending(body))).toEqual([]);
  });
});

it('tells where in the body each link stands', () => {
  const body = 'é [a](/x/) `[no](/no/)`\n\n[r]: </y/>\n\n<https://z.example/>';
  const links = linksIn(parseMarkdown(body), body);
  expect(links.map(({ target }) => target)).toEqual(['/x/', '/y/', 'https://z.example/']);
  for (const { target, offset } of links) expect(body.slice(offset, offset + target.length)).toBe(target);
});
