import { Paperclip } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { ApiError } from '../api/problem';
import { numberText } from '../intl/days';
import { Text, useText } from '../intl/text';
import { useAnnounce } from './announce';
import { Button } from './button';
import { FaultText } from './fault';
import type { Choice } from './field';
import { acceptOf, FILE_MAX_BYTES, fileFault, mediaTypeOf } from './file-kinds';
import { Icon } from './icon';
import { Mark } from './mark';

/** A file as far as a page knows of it. */
export interface NamedFile {
  readonly name: string;
  /** Null where only its name is known. */
  readonly bytes: number | null;
}

interface FileFieldProps {
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  /** Media types that are taken, with what people call them. */
  readonly taken: readonly Choice[];
  /** What is stored; null before, and where stored files stand in a list of their own. */
  readonly stored: NamedFile | null;
  /** Sends it; a refusal is said at the field and what was stored before stays. */
  readonly send: (file: File, mediaType: string, onProgress: (part: number) => void) => Promise<void>;
}

/** A file that is sent when it is chosen. How far it has come is seen, its start and end are said. */
export function FileField({ id: given, label, help, error, taken, stored, send }: FileFieldProps) {
  const text = useText();
  const own = useId();
  const id = given ?? own;
  const input = useRef<HTMLInputElement>(null);
  const { sending, fault, choose } = useSending({ taken, send });
  const wrong = fault ?? error;
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <Button
        id={id}
        aria-describedby={[help && `${id}-help`, wrong && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-disabled={sending !== null || undefined}
        onClick={() => sending === null && input.current?.click()}
      >
        <Icon as={Paperclip} />
        {text(stored ? 'file.other' : 'file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptOf(taken.map(({ value }) => value))}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void choose(file);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {sending && <Sending {...sending} />}
      {!sending && stored && (
        <span className="st done stored">
          <Mark kind="done" />
          <StoredName file={stored} />
        </span>
      )}
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {wrong && (
        <span className="fault" id={`${id}-error`}>
          {wrong}
        </span>
      )}
    </fieldset>
  );
}

interface UnderWay {
  readonly name: string;
  readonly part: number;
}

function Sending({ name, part }: UnderWay) {
  const text = useText();
  const percent = Math.round(part * 100);
  return (
    <span className="sending">
      <Text id="file.sending" values={{ name, percent }} />
      <progress max={100} value={percent} aria-label={text('file.progress', { name })} />
    </span>
  );
}

function StoredName({ file: { name, bytes } }: { readonly file: NamedFile }) {
  return bytes === null ? (
    <Text id="file.stored.nameless" />
  ) : (
    <Text id="file.stored" values={{ name, size: sizeText(bytes) }} />
  );
}

function useSending({ taken, send }: Pick<FileFieldProps, 'taken' | 'send'>) {
  const text = useText();
  const { say, alert } = useAnnounce();
  const [sending, setSending] = useState<UnderWay | null>(null);
  const [fault, setFault] = useState<ReactNode>(null);
  const types = taken.map(({ value }) => value);

  async function choose(file: File): Promise<void> {
    const { name } = file;
    const wrong = fileFault(file, types);
    const mediaType = mediaTypeOf(file, types);
    if (wrong !== null || mediaType === null) {
      const sentence = text(`file.fault.${wrong ?? 'type'}`, {
        name,
        size: sizeText(file.size),
        most: sizeText(FILE_MAX_BYTES),
        types: taken.map(({ label }) => label).join(', '),
      });
      setFault(sentence);
      return alert(sentence);
    }
    setFault(null);
    setSending({ name, part: 0 });
    say(text('file.sends', { name }));
    try {
      await send(file, mediaType, (part) => setSending({ name, part }));
      say(text('file.stored', { name, size: sizeText(file.size) }));
    } catch (refused) {
      if (!(refused instanceof Error)) throw refused;
      setFault(<FaultText error={refused} />);
      alert(refused instanceof ApiError && refused.problem ? refused.message : text('fault.unreachable'));
    } finally {
      setSending(null);
    }
  }
  return { sending, fault, choose };
}

/** A size as people say it: *812 kB*, *2,1 MB*. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${numberText(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${numberText(bytes / (1024 * 1024), 1)} MB`;
