import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { TextArea } from '../../../parts/field';

interface CommentFormProps {
  readonly label: string;
  readonly initial?: string;
  /** @returns whether it was taken; the text stays where it was not */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A comment while it is written; Ctrl Enter saves it and Esc closes it. */
export function CommentForm({ label, initial = '', onSave, onCancel }: CommentFormProps) {
  const text = useText();
  const [said, setSaid] = useState(initial);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  async function save(): Promise<void> {
    if (isSending || said.trim() === '') return form.current?.querySelector('textarea')?.focus();
    setSending(true);
    if (!(await onSave(said.trim()))) setSending(false);
  }
  function press(event: KeyboardEvent): void {
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!saves && event.key !== 'Escape') return;
    // The page has the same keys; here they mean the comment.
    event.preventDefault();
    event.stopPropagation();
    if (saves) void save();
    else onCancel();
  }
  return (
    <form
      ref={form}
      className="note"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label={label} value={said} maxLength={4000} onChange={(event) => setSaid(event.target.value)} />
      <p className="acts-row">
        <Button type="submit">{text('opinion.comment.save')}</Button>
        <Button look="bare" onClick={onCancel}>
          {text('opinion.comment.cancel')}
        </Button>
      </p>
    </form>
  );
}
