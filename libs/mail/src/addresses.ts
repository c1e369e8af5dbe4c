import { readSignedId, signId } from './token.js';

/** Where letters come from and where answers go. */
export interface MailAddresses {
  /** Shown as the sender: an address, or a name and an address in angle brackets. */
  readonly from: string;
  /** Takes answers; what stands before its @ is followed by a plus and a token. */
  readonly replies: string;
}

const MESSAGE_ID = /<?letter\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\s>]+>?/gi;

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');

/** The address of a letter's answers and of what is sent back: it names the letter, and only we can make it. */
export function replyAddress({ replies }: Pick<MailAddresses, 'replies'>, key: Buffer, letterId: string): string {
  const at = replies.lastIndexOf('@');
  return `${replies.slice(0, at)}+${signId(key, letterId)}${replies.slice(at)}`;
}

/** @returns the letter that an address of ours names, null for any other address */
export function letterOfAddress(key: Buffer, address: string): string | null {
  const token = /\+([a-z2-7]{42})@/i.exec(address)?.[1];
  return token === undefined ? null : readSignedId(key, token);
}

/** Made from the letter's id, so that one sent twice is known to be the same by whoever gets it. */
export const messageIdOf = (letterId: string, { from }: Pick<MailAddresses, 'from'>): string =>
  `<letter.${letterId}@${domainOf(from)}>`;

/** The letters of ours that a message's `In-Reply-To` or `References` names. */
export const lettersNamedIn = (header: string): readonly string[] =>
  [...header.matchAll(MESSAGE_ID)].map(([, id]) => (id ?? '').toLowerCase());
