import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { DeliveryPage } from '#contract';
import { instantText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Fault } from '../../parts/fault';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { PageLinks } from '../places/page-links';
import { useAddress } from '../places/use-address';
import { undeliveredQuery } from './queries';
import { Unheard } from './unheard';
import { useRetries } from './use-retries';
import { whyUndelivered } from './why-undelivered';

type Letter = DeliveryPage['letters'][number];

/** Letters that failed or came back: to whom, why, and another try. */
export function LettersPage() {
  const text = useText();
  const { get } = useAddress();
  const { may } = useSession();
  const letters = useQuery(undeliveredQuery(Number(get('sida') || '1')));
  const count = letters.data?._meta.totalRecords;
  const title = text('letters.title');
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name: title }]} />
      <Heading title={title} say>
        {count === undefined ? title : <Text id="letters.says" values={{ count }} />}
      </Heading>
      <Loaded query={letters}>
        {({ letters: found, _meta }) =>
          found.length === 0 ? (
            <Empty title={<Text id="letters.none" />}>
              <Text id="letters.none.says" />
            </Empty>
          ) : (
            <>
              <Undelivered letters={found} mayRetry={may('retry-letters')} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
      <Unheard mayRetry={may('retry-letters')} />
    </>
  );
}

interface UndeliveredProps {
  readonly letters: readonly Letter[];
  readonly mayRetry: boolean;
}

function Undelivered({ letters, mayRetry }: UndeliveredProps) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const { retry, at, error } = useRetries(list, 'letters');
  return (
    <>
      {mayRetry && (
        <div className="headline after">
          <p className="quiet">{text('letters.help')}</p>
          {letters.length > 1 && (
            <Button disabled={at !== null} onClick={() => void retry(letters)}>
              {at === null
                ? text('letters.retry.all', { count: letters.length })
                : text('letters.retry.at', { at, count: letters.length })}
            </Button>
          )}
        </div>
      )}
      {error && <Fault error={error} />}
      <ul className="lines" ref={list}>
        {letters.map((letter) => (
          <OneLetter
            key={letter.id}
            letter={letter}
            onRetry={mayRetry ? () => void retry([letter]) : null}
            isBusy={at !== null}
          />
        ))}
      </ul>
    </>
  );
}

interface OneLetterProps {
  readonly letter: Letter;
  readonly onRetry: (() => void) | null;
  readonly isBusy: boolean;
}

function OneLetter({ letter, onRetry, isBusy }: OneLetterProps) {
  const text = useText();
  const { subject, personId, personName, renderedAt, attempts, lastError } = letter;
  const why = whyUndelivered(letter);
  const when = instantText(renderedAt);
  return (
    <li className="with-act">
      <div>
        <b>{subject}</b>
        <p>
          <State mark="late" tone="late">
            {text(`letters.why.${why}`)}
          </State>
        </p>
        <p className="meta">
          {personId === null ? (
            <Text id="letters.to.other" values={{ when }} />
          ) : (
            <Text
              id="letters.to"
              values={{
                name: <Link to={`/natverket/${personId}`}>{personName ?? text('session.nameless')}</Link>,
                when,
              }}
            />
          )}{' '}
          <Text id="letters.attempts" values={{ count: attempts }} />{' '}
          {lastError !== null && <Text id="letters.why.code" values={{ code: <code>{lastError}</code> }} />}
        </p>
      </div>
      {onRetry && (
        <Button aria-label={text('letters.retry.of', { subject })} disabled={isBusy} onClick={onRetry}>
          {text('letters.retry')}
        </Button>
      )}
    </li>
  );
}
