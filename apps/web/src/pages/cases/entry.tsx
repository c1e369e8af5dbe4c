import { memo } from 'react';
import type { JournalEntry } from '#contract';
import { dateTimeOf, dayOf, dayText, knownDayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Mark, Tag, type MarkKind } from '../../parts/mark';
import type { Between } from './journal-list';

interface EntryProps {
  readonly entry: JournalEntry;
  /** What is known of the day when the entry's own is not. */
  readonly between: Between | null;
}

/** One entry of the journal. Entries never change, so neither does what is drawn of them. */
export const Entry = memo(({ entry, between }: EntryProps) => (
  <li className={entry.inferred ? 'guess' : undefined} id={`post-${entry.id}`} tabIndex={-1}>
    <div className="when">
      <When entry={entry} between={between} />
    </div>
    <span className={entry.cause === 'deadline' ? 'pt soon' : 'pt'}>
      <Mark kind={markOf(entry)} />
    </span>
    <div className="what">
      <p>
        <What entry={entry} />
      </p>
      {entry.reason !== null && (
        <p className="small">
          <Sv>{entry.reason}</Sv>
        </p>
      )}
      <Source entry={entry} />
    </div>
    <p className="rec">
      <Recorded entry={entry} />
    </p>
  </li>
));
Entry.displayName = 'Entry';

function markOf(entry: JournalEntry): MarkKind {
  if (entry.inferred) return 'inferred';
  if (entry.kind === 'context') return 'context';
  return entry.cause === 'deadline' ? 'soon' : 'seen';
}

function When({ entry: { occurredOn, occurredPrecision }, between }: EntryProps) {
  const shown = knownDayText(occurredOn, occurredPrecision);
  if (shown !== null && occurredOn !== null)
    return (
      <>
        <time dateTime={dateTimeOf(occurredOn, occurredPrecision)}>{shown}</time>
        {occurredPrecision !== 'day' && (
          <small>
            <Text id="case.day-unknown" />
          </small>
        )}
      </>
    );
  return (
    <>
      <Text id="case.day-unknown" />
      {between && <Around between={between} />}
    </>
  );
}

function Around({ between: { after, before } }: { readonly between: Between }) {
  const from = after && knownDayText(after.day, after.precision);
  const to = before && knownDayText(before.day, before.precision);
  if (from && to)
    return (
      <small>
        <Text id="case.between" values={{ from, to }} />
      </small>
    );
  if (from)
    return (
      <small>
        <Text id="case.after" values={{ from }} />
      </small>
    );
  return to ? (
    <small>
      <Text id="case.before" values={{ to }} />
    </small>
  ) : null;
}

/** What a source says of it goes before what the act is called. */
function What({ entry }: Pick<EntryProps, 'entry'>) {
  const { label, toStates } = entry;
  const to = toStates.at(-1);
  const text = toldBySource(entry) ?? label;
  return (
    <>
      {entry.kind === 'decision' && !entry.inferred ? <b>{text}</b> : text}
      {to && (
        <>
          {' '}
          <span className="quiet">
            <Text id="case.entry.to" values={{ state: to.label }} />
          </span>
        </>
      )}
    </>
  );
}

const toldBySource = ({ origin, inferred, note }: JournalEntry): string | null =>
  origin === 'history' && !inferred ? note : null;

function Source({ entry }: Pick<EntryProps, 'entry'>) {
  const { inferred, sourceUrl, note, runLabel, key, documents, deadline } = entry;
  const context = entry.kind === 'context';
  return (
    <p className="src">
      {context && (
        <Tag>
          <Text id="case.entry.context" />
        </Tag>
      )}
      {inferred && (
        <Tag tone="inferred" mark="inferred">
          <Text id="case.entry.inferred" />
        </Tag>
      )}
      {inferred && (
        <span>
          <Text id="case.entry.inferred.why" />
        </span>
      )}
      {key !== null && <span>{runLabel}</span>}
      {deadline && (
        <span>
          <Text id="case.entry.deadline" values={{ day: dayText(deadline.dueOn, 'short') }} />
        </span>
      )}
      {sourceUrl !== null && <SourceLink url={sourceUrl} />}
      {toldBySource(entry) === null ? note !== null && <span>{note}</span> : !context && <span>{entry.label}</span>}
      {documents.length > 0 && (
        <span>
          <Text id="case.entry.documents" values={{ count: documents.length }} />
        </span>
      )}
    </p>
  );
}

function SourceLink({ url }: { readonly url: string }) {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
  return (
    <a href={url} rel="noreferrer">
      {host}
    </a>
  );
}

/** Who recorded it and when; whoever stood in is told with whom they stood in for. */
function Recorded({ entry: { recordedAt, origin, person, onBehalfOf, roleLabel, role } }: Pick<EntryProps, 'entry'>) {
  const text = useText();
  const day = dayText(dayOf(recordedAt), 'short');
  if (origin === 'history') return <Text id="case.entry.imported" values={{ day }} />;
  const who = role === 'system' ? text('app.name') : (person ?? roleLabel);
  if (onBehalfOf !== null) return <Text id="case.entry.by-for" values={{ day, who, other: onBehalfOf }} />;
  return <Text id="case.entry.by" values={{ day, who }} />;
}
