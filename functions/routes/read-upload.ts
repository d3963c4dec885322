import type { Context } from 'hono';

export interface Upload {
  /** The first value of each name that a form of ours has. */
  values: Record<string, string>;
  documents: string[];
  /** Null where no file was chosen. */
  file: Uint8Array | null;
}

/** A form with a file (RFC 7578); null for what no such form sends. The size guard has passed it. */
export async function readUpload(c: Context, names: readonly string[]): Promise<Upload | null> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) return null;
  const form = await c.req.formData().catch(() => null);
  if (form === null) return null;
  const file = form.get('file');
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    values: Object.fromEntries(names.map((name) => [name, text(form.get(name))])),
    documents: form.getAll('documents').flatMap((one) => (typeof one === 'string' ? [one] : [])),
    file: bytes,
  };
}
