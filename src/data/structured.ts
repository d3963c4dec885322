import { absolute } from './company.ts';

/** https://schema.org/BreadcrumbList */
export function breadcrumbs(trustUrl: string, crumbs: { path: string; name: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(trustUrl, path),
    })),
  };
}
