import type { MediaType } from '#process';

const PDF_HEADER_WITHIN = 1024;
const startsWith = (data: Buffer, ...bytes: readonly number[]): boolean =>
  Buffer.from(bytes).equals(data.subarray(0, bytes.length));
/** Word and Excel files are zip archives. */
const isZip = (data: Buffer): boolean => startsWith(data, 0x50, 0x4b, 0x03, 0x04);
/** Text in any encoding that people use here has no NUL. */
const isText = (data: Buffer): boolean => !data.includes(0);

const LOOKS: Readonly<Record<MediaType, (data: Buffer) => boolean>> = {
  'application/pdf': (data) => data.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-'),
  'text/plain': isText,
  'text/csv': isText,
  // Mail comes with whatever bytes its sender's program writes.
  'message/rfc822': () => true,
  'image/png': (data) => startsWith(data, 0x89, 0x50, 0x4e, 0x47),
  'image/jpeg': (data) => startsWith(data, 0xff, 0xd8, 0xff),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isZip,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': isZip,
};

/** Whether bytes begin as such a file does. It says nothing of what else they hold: files are saved, never shown by us. */
export const looksLike = (mediaType: MediaType, data: Buffer): boolean => LOOKS[mediaType](data);
