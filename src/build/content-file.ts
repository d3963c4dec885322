/** The content as it was read and judged, kept from one step of a build for the next; beside the manifest, never in `dist/`. */
export const CONTENT_FILE = '.build/content.json';
