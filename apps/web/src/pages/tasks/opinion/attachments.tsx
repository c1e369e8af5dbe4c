import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useId, useRef } from 'react';
import type { AttachmentList, OpinionAttachmentView } from '#contract';
import { sendFile } from '../../../api/client';
import { pageOf } from '../../../api/queries';
import { Text, useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';
import { Select, TextField } from '../../../parts/field';
import { FileField, sizeText } from '../../../parts/file-field';
import { FILE_MAX_BYTES } from '../../../parts/file-kinds';
import { Icon } from '../../../parts/icon';
import type { Answer, Attachment } from './answer';
import { isFileOf, TAKEN_TYPES } from './attached';

interface AttachmentsProps {
  /** Where the opinion stands in the API. */
  readonly at: string;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

const SECRECY: readonly Attachment['secrecy'][] = ['none', 'partial', 'full'];

/** Files that go with the answer, each with how secret it is. A file is stored when it is chosen, enclosed when the answer is given. */
export function Attachments({ at, answer, onChange }: AttachmentsProps) {
  const text = useText();
  const title = useId();
  const { data, add } = useFiles(at);
  // The draft may have changed while a file was on its way.
  const newest = useRef(answer);
  newest.current = answer;
  const place = useRef<HTMLDivElement>(null);
  const { say } = useAnnounce();
  const change = (attachments: readonly Attachment[]): void => onChange({ ...newest.current, attachments });
  const drop = (index: number, name: string): void => {
    change(answer.attachments.filter((_one, n) => n !== index));
    say(text('opinion.attachment.removed', { name }));
    place.current?.querySelector<HTMLElement>('fieldset > button')?.focus();
  };
  return (
    <div ref={place} className="enclosed" role="group" aria-labelledby={title}>
      <span className="label" id={title}>
        {text('opinion.attachments')}
      </span>
      {answer.attachments.length > 0 && (
        <ul>
          {answer.attachments.map((one, index) => (
            <li key={one.document}>
              <Enclosed
                attachment={one}
                file={data?.attachments.find(({ document }) => document === one.document) ?? null}
                onChange={(next) => change(answer.attachments.map((other, n) => (n === index ? next : other)))}
                onDrop={(name) => drop(index, name)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileField
        id="attachment"
        label={text('opinion.attachment.file')}
        help={
          <>
            <Text
              id="file.help"
              values={{ most: sizeText(FILE_MAX_BYTES), types: TAKEN_TYPES.map(({ label }) => label).join(', ') }}
            />{' '}
            {text('opinion.attachments.help')}
          </>
        }
        taken={TAKEN_TYPES}
        stored={null}
        send={async (file, mediaType, onProgress) => {
          const { document } = await add(file, mediaType, onProgress);
          const present = newest.current.attachments;
          if (!present.some((one) => one.document === document)) change([...present, { document, secrecy: 'none' }]);
        }}
      />
    </div>
  );
}

interface EnclosedProps {
  readonly attachment: Attachment;
  /** Null for what an earlier draft names in words. */
  readonly file: OpinionAttachmentView | null;
  readonly onChange: (attachment: Attachment) => void;
  readonly onDrop: (name: string) => void;
}

function Enclosed({ attachment, file, onChange, onDrop }: EnclosedProps) {
  const text = useText();
  const { document, secrecy } = attachment;
  const name = file?.name ?? (isFileOf(document) ? text('opinion.attachment.nameless') : document);
  const address = file?._links.find(({ rel }) => rel === 'self')?.href;
  return (
    <>
      <p>
        <Icon as={FileText} />
        {file === null && !isFileOf(document) ? (
          <TextField
            label={text('opinion.attachment.named')}
            value={document}
            maxLength={200}
            onChange={(event) => onChange({ ...attachment, document: event.target.value })}
          />
        ) : (
          <span>
            {address ? (
              <a href={address} download>
                {name}
              </a>
            ) : (
              name
            )}
            {file && <span className="quiet small">{sizeText(file.bytes)}</span>}
          </span>
        )}
      </p>
      <Select
        label={text('opinion.secrecy.of', { name })}
        choices={SECRECY.map((value) => ({ value, label: text(`opinion.secrecy.${value}`) }))}
        value={secrecy}
        onChange={(event) =>
          onChange({ ...attachment, secrecy: SECRECY.find((one) => one === event.target.value) ?? 'none' })
        }
      />
      <Button look="bare" aria-label={text('opinion.attachment.remove', { name })} onClick={() => onDrop(name)}>
        {text('opinion.attachment.drop')}
      </Button>
    </>
  );
}

/** The region's files for this opinion, and a way to send one more. */
function useFiles(at: string) {
  const queries = useQueryClient();
  const { data } = useQuery(pageOf<AttachmentList>(`${at}/attachments`));
  async function add(
    file: File,
    mediaType: string,
    onProgress: (part: number) => void,
  ): Promise<OpinionAttachmentView> {
    const query = new URLSearchParams({ name: file.name.slice(-200), mediaType });
    const { body } = await sendFile<OpinionAttachmentView>(`${at}/attachments?${query}`, file, onProgress);
    await queries.invalidateQueries({ queryKey: [`${at}/attachments`] });
    return body;
  }
  return { data, add };
}
