import type { ReactNode } from 'react';
import type { StoredContent } from '#contract';
import { sendFile } from '../api/client';
import { Text } from '../intl/text';
import { FileField, sizeText } from '../parts/file-field';
import { FILE_MAX_BYTES } from '../parts/file-kinds';
import { textIn } from './facts';
import { isFormRecord, type FieldSpec, type FormValue } from './fields';

interface ContentProps {
  readonly field: FieldSpec & { readonly kind: 'content' };
  readonly id: string;
  readonly label: ReactNode;
  readonly help: ReactNode;
  readonly error: ReactNode;
  /** What has been stored: `sha256`, `mediaType`, `name` and `bytes`. */
  readonly value: FormValue | undefined;
  readonly onChange: (value: FormValue) => void;
}

/** A file: its bytes are stored when it is chosen, and the act names them. */
export function ContentControl({ field: { taken }, value, onChange, ...every }: ContentProps) {
  return (
    <FileField
      {...every}
      taken={taken}
      stored={isFormRecord(value) ? { name: textIn(value, 'name'), bytes: Number(textIn(value, 'bytes')) } : null}
      send={async (file, mediaType, onProgress) => {
        const path = `/documents/contents?mediaType=${encodeURIComponent(mediaType)}`;
        const { body } = await sendFile<StoredContent>(path, file, onProgress);
        onChange({ sha256: body.sha256, mediaType, name: file.name, bytes: String(body.bytes) });
      }}
    />
  );
}

/** What the field says of itself, how large a file may be, and of what kinds. */
export function ContentHelp({ field: { help, taken } }: Pick<ContentProps, 'field'>) {
  const types = taken.map(({ label }) => label).join(', ');
  return (
    <>
      {help} <Text id="file.help" values={{ most: sizeText(FILE_MAX_BYTES), types }} />
    </>
  );
}
