/** `netlify-blobs:name`: the store, by a name of lower-case letters, digits and hyphens. */
const ADDRESS = /^netlify-blobs:([a-z0-9][a-z0-9-]{0,62})$/;

/** The store that an address names; null for what is no such address. */
export const readBlobsAddress = (text: string): string | null => ADDRESS.exec(text)?.[1] ?? null;
