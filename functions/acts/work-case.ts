import { type AskForm, type AskOutcome, answerBack, askBack } from '../domain/ask-back.ts';
import type { Change } from '../domain/change.ts';
import type { MessageRow } from '../domain/message-row.ts';
import { provenMessages } from '../domain/messages.ts';
import { addNote, assign } from '../domain/note.ts';
import type { RequestRow } from '../domain/records.ts';
import { doneSince } from '../domain/seen.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadHistory, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Who acts, and how far the history had come on the page that they act from; null for whoever saw no page. */
export interface Acting {
  by: string;
  seen?: number | null;
}

type Refused<Why extends string> = { refused: Why };
type Done<Why extends string> = Refused<Why> | { change: Change };

const loadMessages = (deps: Pick<Deps, 'store'>, reference: string): Promise<MessageRow[]> =>
  deps.store.rows('messages', { where: { reference }, order: ['number', 'asc'] });

/** The messages that the gate wrote. */
export const loadProvenMessages = async (
  deps: Pick<Deps, 'store' | 'settings'>,
  reference: string,
): Promise<MessageRow[]> => provenMessages(await loadMessages(deps, reference), deps.settings.secrets);

/** Whether others have done something to a request since it was seen. Asked after its row was read, or one could slip between. */
export const hasChanged = async (
  deps: Pick<Deps, 'store'>,
  reference: string,
  seen: number | null = null,
): Promise<boolean> => seen !== null && doneSince(await loadHistory(deps, reference), seen).length > 0;

const onRequest = <T extends object>(
  deps: Deps,
  reference: string,
  seen: number | null | undefined,
  decide: (request: RequestRow) => Promise<T>,
) =>
  commitFresh<T | Refused<'unknown' | 'changed'>>(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' };
    return (await hasChanged(deps, reference, seen)) ? { refused: 'changed' } : decide(request);
  });

/** Asks the requester something; the time that was promised stands still meanwhile. */
export const askRequester = (deps: Deps, reference: string, form: AskForm, { by, seen }: Acting) =>
  onRequest<AskOutcome>(deps, reference, seen, async (request) =>
    askBack(deps.manifest, request, await loadMessages(deps, reference), form, by, momentOf(deps)),
  );

/** The requester's answer. */
export const answerQuestion = (deps: Deps, reference: string, text: string) =>
  onRequest<Done<'not-asked'>>(deps, reference, null, async (request) => {
    const rows = await loadMessages(deps, reference);
    const proven = provenMessages(rows, deps.settings.secrets);
    return answerBack(deps.manifest, request, { rows, proven }, text, momentOf(deps));
  });

/** A note for the staff; others' acts are no reason to lose it. */
export const noteRequest = (deps: Deps, reference: string, text: string, { by }: Acting) =>
  onRequest(deps, reference, null, async (request) =>
    addNote(deps.manifest, request, await loadMessages(deps, reference), text, by, momentOf(deps)),
  );

/** Hands a request to an approver, or to nobody. */
export const assignRequest = (deps: Deps, reference: string, to: string, { by, seen }: Acting) =>
  onRequest(deps, reference, seen, async (request) => assign(deps.manifest, request, to, by, momentOf(deps)));
