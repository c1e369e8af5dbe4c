import { join } from 'node:path';
import type { Config } from '#config';
import { DiskPost, openSmtpPost, type Post, POST_FOLDER } from '#mail';

/** @returns null when letters must wait: a server that nobody has told how to send */
export function openPost({ mail, mode, dataDir }: Config): Post | null {
  if (mail.smtpUrl !== null) return openSmtpPost(mail.smtpUrl);
  return mode === 'standalone' ? new DiskPost(join(dataDir, POST_FOLDER)) : null;
}
