import PostalMime, { type Email } from 'postal-mime';
import { lettersNamedIn } from '../addresses.js';
import { type Bounce, readBounce } from './bounce.js';
import { textOfHtml } from './text-of-html.js';

/** What comes with a message, without its content. */
export interface AttachmentMeta {
  readonly name: string | null;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** What a message that has come in is, as far as we read it. Its HTML is not among that: nobody is shown it. */
export interface IncomingMail {
  readonly kind: 'letter' | 'auto-reply' | 'bounce';
  readonly messageId: string | null;
  readonly senderName: string;
  readonly senderAddress: string;
  /** Every address it was sent to, as its headers say. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Date | null;
  readonly attachments: readonly AttachmentMeta[];
  /** Ids of the letters of ours that it answers or returns. */
  readonly letters: readonly string[];
  readonly bounce: Bounce | null;
}

const LONGEST_TEXT = 200_000;
const LONGEST_HTML = 2_000_000;
const LONGEST_LINE = 1000;
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'];

/** Reads a message (RFC 5322). Whatever it holds, something comes of it: a gateway must not be turned away for a sender's faults. */
export async function readMessage(raw: Buffer): Promise<IncomingMail> {
  const mail = await PostalMime.parse(raw, { rfc822Attachments: true, maxNestingDepth: 50 });
  const header = headersOf(mail);
  const bounce = readBounce(header('content-type'), mail.attachments);
  const replied = lettersNamedIn(`${header('in-reply-to')} ${header('references')}`);
  return {
    kind: bounce !== null ? 'bounce' : isAutomatic(header) ? 'auto-reply' : 'letter',
    messageId: mail.messageId === undefined ? null : clean(mail.messageId, LONGEST_LINE),
    senderName: clean(mail.from?.name ?? '', LONGEST_LINE),
    senderAddress: clean(mail.from?.address ?? '', LONGEST_LINE).toLowerCase(),
    recipients: recipientsOf(mail, header),
    subject: clean(mail.subject ?? '', LONGEST_LINE),
    text: clean(mail.text?.trim() || textOfHtml((mail.html ?? '').slice(0, LONGEST_HTML)), LONGEST_TEXT, true),
    sentAt: instantOf(mail.date),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename === null ? null : clean(filename, 255),
      type: clean(mimeType, 255),
      size: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
    letters: [...new Set([...replied, ...(bounce?.letters ?? [])])],
    bounce,
  };
}

type Header = (name: string) => string;

/** Several headers of one name are read as one. */
const headersOf =
  ({ headers }: Email): Header =>
  (name) =>
    headers.flatMap(({ key, value }) => (key === name ? [value] : [])).join(', ');

/** Written by a machine: RFC 3834, and what programs older than it put in. */
const isAutomatic = (header: Header): boolean =>
  /^\s*auto-(?:replied|generated|notified)/i.test(header('auto-submitted')) ||
  /^\s*(?:auto_reply|bulk|junk)/i.test(header('precedence')) ||
  header('x-autoreply') !== '' ||
  header('x-autorespond') !== '';

function recipientsOf({ to = [], cc = [] }: Email, header: Header): readonly string[] {
  const named = [...to, ...cc].flatMap((one) => one.address ?? one.group?.map(({ address }) => address) ?? []);
  const delivered = DELIVERED_TO.flatMap((name) => header(name).split(',')).map((one) => one.replace(/[<>\s]/g, ''));
  return [...new Set([...named, ...delivered].filter((address) => address.includes('@')))];
}

const instantOf = (date: string | undefined): Date | null => {
  const instant = new Date(date ?? '');
  return Number.isNaN(instant.getTime()) ? null : instant;
};

/** PostgreSQL takes no NUL, and half a surrogate pair is no text. */
function clean(text: string, longest: number, isLong = false): string {
  const whole = text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');
  return (isLong ? whole : whole.replace(/\s+/gu, ' ').trim()).slice(0, longest).replace(/\p{Surrogate}/gu, '');
}
