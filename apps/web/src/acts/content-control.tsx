import { useState, type ReactNode } from 'react';
import type { StoredContent } from '#contract';
import { sendFile } from '../api/client';
import { Text } from '../intl/text';
import { Field } from '../parts/field';
import { FaultText } from '../parts/fault';

interface ContentProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly help: ReactNode;
  readonly error: ReactNode;
  /** SHA-256 of the bytes that have been stored. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A file: its bytes are stored when it is chosen, and the act names them. */
export function ContentControl({ value, onChange, error, ...every }: ContentProps) {
  const [fault, setFault] = useState<Error | null>(null);
  async function store(file: File): Promise<void> {
    setFault(null);
    try {
      const path = `/documents/contents?mediaType=${encodeURIComponent(file.type)}`;
      onChange((await sendFile<StoredContent>(path, file)).body.sha256);
    } catch (refused) {
      if (!(refused instanceof Error)) throw refused;
      setFault(refused);
    }
  }
  return (
    <Field {...every} error={fault ? <FaultText error={fault} /> : error}>
      {(ids) => (
        <>
          <input
            className="in"
            type="file"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void store(file);
            }}
            {...ids}
          />
          {value !== '' && (
            <span className="help">
              <Text id="act.stored" />
            </span>
          )}
        </>
      )}
    </Field>
  );
}
