import { useEffect, useRef } from 'react';
import { dayOf, instantText, timeText } from '../../../intl/days';
import { Text, useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';
import { Mark } from '../../../parts/mark';
import { controlOf, type Missing } from './answer';
import type { DraftState } from './draft-keeper';
import type { Way } from './modes';

interface SendBarProps {
  readonly draft: DraftState;
  readonly missing: readonly Missing[];
  readonly way: Way | null;
  readonly today: string;
  readonly onPreview: () => void;
  readonly onSend: () => void;
}

/** Always in sight: what is saved, what is missing, and the way on. @source ux.md#5 (Opinion editor) */
export function SendBar({ draft, missing, way, today, onPreview, onSend }: SendBarProps) {
  const text = useText();
  const missingText = useMissingText();
  const first = missing[0];
  return (
    <div className="bar-send" role="group" aria-label={text('opinion.send-bar')}>
      <SavedLine draft={draft} today={today} />
      {first && draft.phase !== 'untouched' && (
        <p>
          <a
            href={`#${controlOf(first)}`}
            onClick={(event) => {
              event.preventDefault();
              goTo(first);
            }}
          >
            {text('opinion.missing', { count: missing.length, first: missingText(first) })}
          </a>
        </p>
      )}
      <span className="push" />
      <Button onClick={onPreview}>{text('opinion.preview')}</Button>
      {way !== null && (
        <Button look="main" id="send" onClick={onSend}>
          {text(`opinion.send.${way}`)}
        </Button>
      )}
    </div>
  );
}

/** Leads to where something is missing. */
export function goTo(missing: Missing): void {
  const control = document.getElementById(controlOf(missing));
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

export function useMissingText(): (missing: Missing) => string {
  const text = useText();
  return (missing) => {
    const number = 'number' in missing ? missing.number : 0;
    return text(`opinion.missing.${missing.what}`, { number });
  };
}

/** Heard at most so often; seen at once. @source ux.md#7 */
const QUIET_MS = 30_000;

function SavedLine({ draft, today }: Pick<SendBarProps, 'draft' | 'today'>) {
  const { phase, savedAt, refusal, joined } = draft;
  const text = useText();
  const { say } = useAnnounce();
  const said = useRef(0);
  const when = savedAt === null ? '' : dayOf(savedAt) === today ? timeText(savedAt) : instantText(savedAt);
  useEffect(() => {
    if (phase !== 'saved' || savedAt === null || Date.now() - said.current < QUIET_MS) return;
    said.current = Date.now();
    say(text('opinion.saved', { when }));
  }, [phase, savedAt, when, say, text]);
  useEffect(() => {
    if (phase === 'away') say(text('opinion.away'));
  }, [phase, say, text]);
  if (phase === 'away' || phase === 'refused')
    return (
      <p>
        <span className="late">
          <Mark kind="late" />
        </span>
        {phase === 'away' || refusal === null ? text('opinion.away') : text('opinion.refused', { refusal })}
      </p>
    );
  if (phase === 'conflict')
    return (
      <p>
        <a href="#clash-title">{text('opinion.conflict.waits')}</a>
      </p>
    );
  if (phase === 'untouched' && savedAt === null) return <p>{text('opinion.untouched')}</p>;
  return (
    <p>
      <span className={phase === 'saved' ? 'done' : 'wait'}>
        <Mark kind={phase === 'saved' ? 'done' : 'working'} />
      </span>
      {phase === 'saved' ? (
        <Text id={joined === null ? 'opinion.saved' : 'opinion.joined'} values={{ when, name: joined ?? '' }} />
      ) : (
        text('opinion.saving')
      )}
    </p>
  );
}
