/** Where the address asks for nothing, the ways to look around are shown without waiting for the search; elsewhere the search decides. */
export function browseUnasked(): void {
  if (location.search === '') document.querySelector('#results')?.setAttribute('data-known', '');
}
