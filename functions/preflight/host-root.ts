import { TWINS, to } from '../../src/schemas/addresses.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { type Finding, ok, saying, warn } from './finding.ts';

type Get = (address: string) => Promise<Response>;
interface Looking {
  words: PreflightWords;
  get: Get;
}

/** What a trust center under a path needs of the host that it shares: none of it can be done from below the path. */
export async function checkHostRoot(siteUrl: string, hasSecurityTxt: boolean, looking: Looking): Promise<Finding[]> {
  const { origin } = new URL(siteUrl);
  const ours = to(siteUrl);
  return [
    await bareAddress(siteUrl, looking),
    await transport(`${origin}/`, looking),
    ...(hasSecurityTxt ? [await securityTxt(`${origin}${TWINS.securityTxt}`, ours('securityTxt'), looking)] : []),
    await robots(`${origin}${TWINS.robots}`, new URL(ours('access')).pathname, looking),
  ];
}

/** A warning, too, where nothing answers. */
async function judged(
  what: string,
  address: string,
  { words, get }: Looking,
  judge: (answer: Response, says: PreflightWords['root']) => Finding | Promise<Finding>,
): Promise<Finding> {
  try {
    return await judge(await get(address), words.root);
  } catch (fault) {
    return warn(what, words.root.silent(address, saying(fault, words)));
  }
}

function bareAddress(siteUrl: string, looking: Looking): Promise<Finding> {
  const what = looking.words.table.address;
  return judged(what, siteUrl, looking, ({ status, headers }, says) =>
    [301, 302, 307, 308].includes(status) && headers.get('location')?.endsWith('/')
      ? ok(what, says.redirects(siteUrl))
      : warn(what, says.noRedirect(siteUrl, status)),
  );
}

/** Ours would replace the host's for every page of it (RFC 6797 §8.1), so we send none. */
function transport(root: string, looking: Looking): Promise<Finding> {
  const what = looking.words.root.check.hsts;
  return judged(what, root, looking, ({ headers }, says) =>
    headers.has('strict-transport-security') ? ok(what, says.hsts(root)) : warn(what, says.noHsts(root)),
  );
}

/** RFC 9116 §3: the file is looked for below the root of the host, and nowhere else. */
function securityTxt(wanted: string, ours: string, looking: Looking): Promise<Finding> {
  const what = looking.words.root.check.securityTxt;
  return judged(what, wanted, looking, async (answer, says) => {
    const isOurs = answer.headers.get('location') === ours || (await answer.text()).includes(`Canonical: ${ours}`);
    return isOurs ? ok(what, says.securityTxt(wanted)) : warn(what, says.noSecurityTxt(wanted, ours));
  });
}

/** RFC 9309 §2.3: crawlers read the file at the root of the host, and nowhere else. */
function robots(wanted: string, access: string, looking: Looking): Promise<Finding> {
  const what = looking.words.root.check.robots;
  return judged(what, wanted, looking, async (answer, says) =>
    answer.status === 200 && (await answer.text()).includes(`Disallow: ${access}`)
      ? ok(what, says.robots(wanted))
      : warn(what, says.noRobots(wanted, access)),
  );
}
