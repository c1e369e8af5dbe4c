/** Bytes that one file may have; the server holds to the same. */
export const FILE_MAX_BYTES = 8 * 1024 * 1024;

/** By which ending of its name a file of each media type is known; systems name types differently, endings they leave alone. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt', '.text'],
  'text/csv': ['.csv'],
  'message/rfc822': ['.eml'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** What a file is, among the media types that are taken; null for any other. */
export function mediaTypeOf({ name }: { readonly name: string }, taken: readonly string[]): string | null {
  const lower = name.toLowerCase();
  return taken.find((type) => (ENDINGS[type] ?? []).some((ending) => lower.endsWith(ending))) ?? null;
}

/** The `accept` of a file input, for the same media types. */
export const acceptOf = (taken: readonly string[]): string => taken.flatMap((type) => ENDINGS[type] ?? []).join(',');

export type FileFault = 'empty' | 'too-big' | 'type';

/** What keeps a file from being taken; null for nothing. */
export function fileFault(
  file: { readonly name: string; readonly size: number },
  taken: readonly string[],
): FileFault | null {
  if (mediaTypeOf(file, taken) === null) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > FILE_MAX_BYTES ? 'too-big' : null;
}
