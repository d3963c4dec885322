import { contentSite } from '../../content-site.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';
import { securityTxt } from '../../twins/security-txt.ts';

/** One file, or none where no disclosure policy is stated. */
export async function getStaticPaths() {
  const site = await contentSite();
  const body = securityTxt(site);
  return body === null ? [] : [{ params: { name: 'security' }, props: { body } }];
}

export const GET = ({ props }: { props: { body: string } }): Response => twin(props.body, MEDIA_TYPES.text);
