import { createHash, randomBytes } from 'node:crypto';

/**
 * A link's token: which question, then the secret. Who knows the first half knows nothing; the second is 256 bits of chance of
 * which only a hash is ever stored.
 */
export interface LinkToken {
  readonly token: string;
  readonly hash: Buffer;
}

const QUESTION = 22;
const SECRET = 43;
const TOKEN = new RegExp(`^([A-Za-z0-9_-]{${QUESTION}})([A-Za-z0-9_-]{${SECRET}})$`);

export function newLinkToken(localQuestionId: string): LinkToken {
  const token =
    Buffer.from(localQuestionId.replaceAll('-', ''), 'hex').toString('base64url') +
    randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The question that a token names and the hash of the whole; null for what cannot be one. */
export function readLinkToken(token: string): { readonly localQuestionId: string; readonly hash: Buffer } | null {
  const [, named] = TOKEN.exec(token) ?? [];
  if (named === undefined) return null;
  const hex = Buffer.from(named, 'base64url').toString('hex');
  const localQuestionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { localQuestionId, hash: hashOf(token) };
}

/** Bound to the question: the same secret behind another question's name hashes to something else. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
