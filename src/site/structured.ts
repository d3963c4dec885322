import type { Site } from './site.ts';

/** https://schema.org/BreadcrumbList */
export function breadcrumbs(site: Site, crumbs: { path: string; name: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.at(path),
    })),
  };
}
