import type { Attachment } from 'postal-mime';
import { lettersNamedIn } from '../addresses.js';

/** What a delivery report says of a letter (RFC 3464). */
export interface Bounce {
  /** Given up for good; else it is only late. */
  readonly isPermanent: boolean;
  /** Such as `5.1.1`. */
  readonly status: string;
  /** Letters of ours that the part of the returned message names. */
  readonly letters: readonly string[];
}

/** @returns null for what is no delivery report */
export function readBounce(contentType: string, attachments: readonly Attachment[]): Bounce | null {
  if (!/multipart\/report/i.test(contentType)) return null;
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (report === undefined) return null;
  const fields = textOf(report);
  const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(fields)?.[1] ?? '0.0.0';
  const hasFailed = /^Action:\s*failed/im.test(fields);
  const returned = attachments.filter(({ mimeType }) => /^(?:text\/rfc822-headers|message\/rfc822)$/.test(mimeType));
  return {
    isPermanent: hasFailed && status.startsWith('5'),
    status,
    letters: returned.flatMap((part) => lettersNamedIn(messageIdIn(textOf(part)))),
  };
}

const messageIdIn = (headers: string): string => /^Message-ID:\s*(\S+)/im.exec(headers)?.[1] ?? '';

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
