import { sayCount, saySize } from './format.ts';

/** Why a gated document cannot be handed out, for the people who run the trust center. What the stamper refuses, it says itself. */
export const documentFaults = {
  missing: (file: string) => `The file ${file} is not in the vault. To put it there, run: npm run gate -- vault push`,
  tooLarge: (title: string, bytes: number) =>
    `“${title}” was not sent: its stamped copy is ${saySize(bytes)}, more than this host can send. Keep the gated files in a bucket (VAULT_URL=s3://…), so that large copies can be downloaded from there.`,
  differs: (bytes: number, digest: string) =>
    `This isn’t the file the site was built with (${sayCount(bytes, 'byte')}, ${digest}). Push that file, or rebuild the site.`,
};
export type DocumentFaultWords = typeof documentFaults;
