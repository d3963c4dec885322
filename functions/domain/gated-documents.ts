import type { Manifest, ManifestDocument } from '../../src/schemas/manifest.ts';

export type GatedDocument = ManifestDocument & { file: string };
/** A document that only the gate hands out, and whose file has a name. */
export const isGated = (gated: ManifestDocument): gated is GatedDocument =>
  gated.access !== 'public' && gated.file !== null;
export const gatedDocuments = ({ documents }: Manifest): GatedDocument[] => documents.filter(isGated);
