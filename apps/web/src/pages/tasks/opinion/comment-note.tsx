import { useState } from 'react';
import type { CommentView } from '#contract';
import { dayText } from '../../../intl/days';
import { Sv } from '../../../intl/sv';
import { Text, useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Mark } from '../../../parts/mark';
import { CommentForm } from './comment-form';
import type { Commenting } from './commenting';
import { shortQuote } from './passages';

interface CommentNoteProps {
  readonly comment: CommentView;
  readonly isOwn: boolean;
  readonly commenting: Commenting;
}

/** A comment that stands, with what was answered; one's own can be changed while the round is open. */
export function CommentNote({ comment, isOwn, commenting }: CommentNoteProps) {
  const text = useText();
  const [isChanging, setChanging] = useState(false);
  const { number, regionName, passage, givenOn, amendedOn, answer } = comment;
  const quote = shortQuote(passage.quote);
  if (isChanging)
    return (
      <CommentForm
        label={text('opinion.comment.to', { quote })}
        initial={comment.text}
        onSave={async (said) => {
          const isTaken = await commenting.perform('AMEND_COMMENT', { number, text: said });
          if (isTaken) setChanging(false);
          return isTaken;
        }}
        onCancel={() => setChanging(false)}
      />
    );
  return (
    <div className="note">
      <header>
        <b>{isOwn ? text('opinion.comment.own') : regionName}</b>
        <span>{text('opinion.comment.about', { quote })}</span>
        <span className="done">
          <Mark kind="done" /> {text('opinion.comment.saved', { day: dayText(amendedOn ?? givenOn, 'row') })}
        </span>
      </header>
      <Moved comment={comment} />
      <p>{comment.text}</p>
      {answer && (
        <p className="soft">
          <b>{answer.label}:</b> <Sv>{answer.reason}</Sv>
        </p>
      )}
      {isOwn && commenting.isAllowed && (
        <p className="acts-row">
          <Button
            look="bare"
            aria-label={text('opinion.comment.change.of', { quote })}
            onClick={() => setChanging(true)}
          >
            {text('opinion.comment.change')}
          </Button>
          <Button
            look="bare"
            aria-label={text('opinion.comment.remove.of', { quote })}
            onClick={() => void commenting.perform('WITHDRAW_COMMENT', { number })}
          >
            {text('opinion.comment.remove')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The text has changed where the comment stands: what it was about is shown as it was. */
function Moved({ comment: { place, version, passage } }: { readonly comment: CommentView }) {
  const isSame = place.status === 'attached' && (place.confidence === 1 || place.version === version);
  if (isSame) return null;
  return (
    <p className="soon">
      <Mark kind="soon" />{' '}
      <Text
        id={place.status === 'orphaned' ? 'opinion.comment.gone' : 'opinion.comment.moved'}
        values={{ quote: shortQuote(passage.quote, 200), version }}
      />
    </p>
  );
}
