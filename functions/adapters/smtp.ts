import nodemailer from 'nodemailer';
import { isLoopback } from '../domain/network.ts';
import type { Mailer } from '../ports.ts';
import { toMime } from './mime.ts';

/** nodemailer's own limits, in milliseconds; its default for a silent socket is ten minutes. */
const CONNECT_TIMEOUT_MS = 5_000;
const GREETING_TIMEOUT_MS = 5_000;
const SILENCE_TIMEOUT_MS = 8_000;
/** A server that drips one byte a second never falls silent, so the whole attempt has an end as well. */
const ATTEMPT_TIMEOUT_MS = 18_000;
const REPLY_MAX_BYTES = 64 * 1024;

/**
 * `smtps://` is TLS from the first byte (RFC 8314 §3); `smtp://` must be upgraded by STARTTLS unless the server is on this
 * machine or the address ends in `?tls=optional`.
 */
export function smtpMailer(address: string, from: { name: string; address: string }): Mailer {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const local = host === 'localhost' || isLoopback(host);
  const transport = nodemailer.createTransport({
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !local && url.searchParams.get('tls') !== 'optional',
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    maxResponseSize: REPLY_MAX_BYTES,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      let timer: NodeJS.Timeout | undefined;
      const end = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no end after ${ATTEMPT_TIMEOUT_MS / 1000} s`)), ATTEMPT_TIMEOUT_MS);
      });
      try {
        await Promise.race([transport.sendMail(toMime(message, from)), end]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
