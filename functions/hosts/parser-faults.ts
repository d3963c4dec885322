import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Language } from '../../src/schemas/language.ts';
import { type PlainStatus, plainRefusal } from './plain-refusal.ts';

/** As Node itself answers them, when nobody listens (its manual, http, event “clientError”). */
const STATUSES: Record<string, PlainStatus> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function rawRefusal(status: PlainStatus, base: string, language: Language): string {
  const { reason, headers, body } = plainRefusal(status, base, language);
  const lines = Object.entries({ ...headers, date: new Date().toUTCString(), connection: 'close' });
  return [`HTTP/1.1 ${status} ${reason}`, ...lines.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
}

/**
 * What the HTTP parser refuses never becomes a request, and Node would answer it without one header of ours. Such an answer goes only
 * to a connection that no other answer is under way on.
 */
export function answerParserFaults(server: Server, base = '', language: Language = 'en'): void {
  const underWay = new WeakMap<object, ServerResponse>();
  server.on('request', (request, response) => underWay.set(request.socket, response));
  server.on('clientError', (fault: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    const response = underWay.get(socket);
    const begun = response?.headersSent && !response.writableFinished;
    if (fault.code === 'ECONNRESET' || !socket.writable || begun) socket.destroy();
    // Nothing more is read: what follows a request that could not be told apart is part of it or another.
    else socket.end(rawRefusal(STATUSES[fault.code ?? ''] ?? 400, base, language), () => socket.destroy());
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const { headers, body } = plainRefusal(417, base, language);
    response.writeHead(417, { ...headers, connection: 'close' }).end(body);
  });
}
