import { baseOf } from '../../src/schemas/addresses.ts';
import { headersFor } from '../../src/schemas/headers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { RETRY_AFTER_SECONDS } from '../domain/limits.ts';

/** The same fault in words, for a host that logs what is thrown. */
export async function told(fault: unknown): Promise<never> {
  throw new Error((await import('./say-fault.ts')).sayFault(fault), { cause: fault });
}

/** A gate that cannot be opened: its log says why, a visitor is asked to wait. */
export async function closed(fault: unknown, { company }: Manifest): Promise<Response> {
  const [{ sayFault }, { settingWords }] = await Promise.all([
    import('./say-fault.ts'),
    import('../../src/words/settings.ts'),
  ]);
  console.error(sayFault(fault));
  return new Response(settingWords[company.language].closed, {
    status: 503,
    headers: {
      ...headersFor('gate', baseOf(company.trustUrl)),
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': String(RETRY_AFTER_SECONDS),
    },
  });
}
