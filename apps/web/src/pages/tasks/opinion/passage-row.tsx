import { MessageSquarePlus } from 'lucide-react';
import { useRef } from 'react';
import type { CommentView } from '#contract';
import { Sv } from '../../../intl/sv';
import { useText } from '../../../intl/text';
import { Icon } from '../../../parts/icon';
import { CommentForm } from './comment-form';
import { CommentNote } from './comment-note';
import type { Commenting } from './commenting';
import { passageOf, piecesOf, shortQuote, type Paragraph } from './passages';

interface PassageRowProps {
  readonly body: string;
  readonly version: number;
  readonly paragraph: Paragraph;
  readonly comments: readonly CommentView[];
  /** Whose comments can be changed here. */
  readonly region: string;
  readonly commenting: Commenting;
  readonly isWriting: boolean;
  readonly onWrite: (isOn: boolean) => void;
}

/** One numbered passage, with the comments on it below. */
export function PassageRow(props: PassageRowProps) {
  const { body, version, paragraph, comments, region, commenting, isWriting, onWrite } = props;
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const passage = isWriting ? passageOf(body, paragraph, chosenIn(row.current)) : null;
  const words = piecesOf(paragraph, comments).map(({ text: piece, isMarked }, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces of a text have their order alone
    isMarked ? <mark key={at}>{piece}</mark> : piece,
  );
  if (paragraph.isHeading && comments.length === 0 && !isWriting)
    return (
      <h3 className="passhead">
        <Sv>{words}</Sv>
      </h3>
    );
  const close = (): void => {
    onWrite(false);
    row.current?.focus();
  };
  return (
    <div
      ref={row}
      className={comments.length > 0 || isWriting ? 'pass has' : 'pass'}
      data-passage={paragraph.number}
      tabIndex={-1}
      role="group"
      aria-label={text('opinion.passage', { number: paragraph.number })}
    >
      <span className="no">{paragraph.number}</span>
      <span className="words">
        <Sv>{words}</Sv>
      </span>
      {commenting.isAllowed && !isWriting && (
        <button
          className="round add"
          type="button"
          aria-label={text('opinion.passage.comment', { number: paragraph.number })}
          onClick={() => onWrite(true)}
        >
          <Icon as={MessageSquarePlus} />
        </button>
      )}
      {comments.map((comment) => (
        <CommentNote key={comment.id} comment={comment} isOwn={comment.region === region} commenting={commenting} />
      ))}
      {passage && (
        <CommentForm
          label={text('opinion.comment.to', { quote: shortQuote(passage.quote) })}
          onSave={async (said) => {
            const isTaken = await commenting.perform('COMMENT', { version, passage, text: said });
            if (isTaken) close();
            return isTaken;
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** Words that the reader has marked within the passage. */
function chosenIn(row: HTMLElement | null): string {
  const chosen = getSelection();
  const words = row?.querySelector('.words');
  return chosen?.anchorNode &&
    chosen.focusNode &&
    words?.contains(chosen.anchorNode) &&
    words.contains(chosen.focusNode)
    ? chosen.toString()
    : '';
}
