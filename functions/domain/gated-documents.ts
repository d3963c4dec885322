import type { HeldDocument, Manifest } from '../../src/schemas/manifest.ts';

export type GatedDocument = HeldDocument & { file: string };
/** A document that only the gate hands out, and whose file has a name. */
export const isGated = (held: HeldDocument): held is GatedDocument => held.access !== 'public' && held.file !== null;
export const gatedDocuments = ({ documents }: Manifest): GatedDocument[] => documents.filter(isGated);
