import type { SendMailOptions } from 'nodemailer';
import { calendarWords } from '#messages';
import type { OutgoingMail } from './post.js';

/**
 * A letter as nodemailer takes it. What comes back goes to the address that names the letter. Machines are asked not to answer
 * (RFC 3834); a list's headers stand only where one click may end it (RFC 8058).
 */
export function toMessage(mail: OutgoingMail): SendMailOptions {
  const { fromName, from, to, replyTo, subject, text, html, calendar, unsubscribeUrl, messageId, locale, writtenAt } =
    mail;
  return {
    from: fromName === null ? from : { name: fromName, address: addressOf(from) },
    to,
    replyTo,
    envelope: { from: replyTo, to },
    messageId,
    date: writtenAt,
    subject,
    // Told, so that nobody has to count letters first to find out which is shorter.
    textEncoding: 'quoted-printable',
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': locale,
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar !== null && {
      attachments: [
        {
          filename: calendarWords[locale].file,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          content: calendar,
        },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
