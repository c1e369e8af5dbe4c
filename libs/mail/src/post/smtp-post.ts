import { createTransport } from 'nodemailer';
import { toMessage } from './message.js';
import { MailNotSent, type OutgoingMail, type Post } from './post.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** What the server says of this letter, and not of us or of the way there. */
const ABOUT_THE_LETTER = ['EENVELOPE', 'EMESSAGE'];

/**
 * Letters by SMTP, over a few connections that are kept open.
 *
 * @param url  `smtp://` or `smtps://`, with user and password where the server asks for them
 */
export function openSmtpPost(url: string, maxConnections = 4): Post {
  const transport = createTransport({ url, pool: true, maxConnections, maxMessages: 500, ...TIMEOUTS });
  return {
    send: async (mail: OutgoingMail) => {
      await transport.sendMail(toMessage(mail)).catch((error: unknown) => {
        throw toMailNotSent(error);
      });
    },
    close: async () => {
      transport.close();
    },
  };
}

/** A 5xx answer to the letter itself is final; a 4xx one, and everything that happens on the way, is not. */
function toMailNotSent(error: unknown): MailNotSent {
  const { code, responseCode } = error instanceof Error ? readCodes(error) : { code: null, responseCode: null };
  if (responseCode !== null) {
    const isPermanent = responseCode >= 500 && responseCode < 600 && code !== null && ABOUT_THE_LETTER.includes(code);
    return new MailNotSent(`smtp-${responseCode}`, isPermanent);
  }
  return new MailNotSent(`smtp-${(code ?? 'unknown').toLowerCase()}`, false);
}

function readCodes(error: Error): { readonly code: string | null; readonly responseCode: number | null } {
  const code: unknown = Reflect.get(error, 'code');
  const responseCode: unknown = Reflect.get(error, 'responseCode');
  return {
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
  };
}
