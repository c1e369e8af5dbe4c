import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdviceNotePage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { mayInBody, type Body } from '../../session/rights';
import { useSession } from '../../session/session';
import { OnCase } from '../places/on-case';
import { GiveAdvice, WithdrawAdvice } from './advice-dialogs';
import { KeptList } from './kept-list';

type Note = AdviceNotePage['adviceNotes'][number];

/** What a body has said of cases, the latest first; it changes nothing in them. */
export function Advice({ body }: { readonly body: Body }) {
  const text = useText();
  const { rights } = useSession();
  const [isGiving, setGiving] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Note | null>(null);
  const mayAdvise = mayInBody(rights, 'advise-on-cases', body);
  return (
    <>
      <KeptList
        id="h-rad"
        title="body.advice"
        none="body.advice.none"
        query={useQuery(pageOf<AdviceNotePage>(`/advice-notes?body=${body}&limit=100`))}
        rowsOf={({ adviceNotes }) => adviceNotes}
        row={(note) => <OneNote note={note} />}
        add={mayAdvise && <Button onClick={() => setGiving(true)}>{text('body.advice.give')}</Button>}
        act={(note) =>
          mayAdvise &&
          note.withdrawnOn === null && (
            <Button
              aria-label={text('body.advice.withdraw.of', { day: dayText(note.givenOn) })}
              onClick={() => setWithdrawn(note)}
            >
              {text('body.advice.withdraw')}
            </Button>
          )
        }
      />
      {isGiving && <GiveAdvice bodies={[body]} caseId={null} onClose={() => setGiving(false)} />}
      {withdrawn && <WithdrawAdvice advice={withdrawn} onClose={() => setWithdrawn(null)} />}
    </>
  );
}

function OneNote({ note: { caseId, text: said, published, givenOn, withdrawnOn } }: { readonly note: Note }) {
  return (
    <>
      <p className="full">
        <Sv>{said}</Sv>
      </p>
      <OnCase caseId={caseId} />
      <p className="meta">
        <Text
          id="body.advice.given"
          values={{
            day: dayText(givenOn),
            published: String(published),
            withdrawn: withdrawnOn === null ? 'none' : dayText(withdrawnOn),
          }}
        />
      </p>
    </>
  );
}
