import { useState, type CSSProperties } from 'react';
import type { CaseCourse } from '#contract';
import { dayText, knownDayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Mark } from '../../parts/mark';
import { useToday } from '../../session/use-today';
import { axisOf, labelled, piecesOf, placeOf, type Axis, type Piece } from './track-places';

type Track = CaseCourse['tracks'][number];

const at = (x: number, width?: number): CSSProperties =>
  ({ '--x': x.toFixed(2), ...(width !== undefined && { '--w': width.toFixed(2) }) }) as CSSProperties;

/** What runs side by side, on one axis of time; the list says the same and is what a screen reader reads. */
export function Tracks({ tracks }: { readonly tracks: readonly Track[] }) {
  const [isList, setList] = useState(false);
  const today = useToday();
  if (tracks.length === 0) return null;
  const axis = axisOf(tracks, today);
  return (
    <section aria-labelledby="spar">
      <h2 id="spar">
        <Text id="case.tracks" />
      </h2>
      <p className="small quiet">
        <Text id="case.tracks.help" values={{ from: axis.years[0] ?? '', to: axis.years.at(-1) ?? '' }} />
      </p>
      <div className="tracks" aria-hidden="true">
        <div className="axis">
          <span />
          <div className="run">
            {axis.years.filter(everyFew(axis.years.length)).map((year) => (
              <span key={year} style={at(placeOf(`${year}-01-01`, axis))}>
                {year}
              </span>
            ))}
          </div>
        </div>
        {tracks.map((track) => (
          <Row
            key={`${track.chart} ${track.region ?? ''} ${track.label} ${track.stretches[0]?.on ?? ''}`}
            track={track}
            axis={axis}
            today={today}
          />
        ))}
      </div>
      <Key isList={isList} onList={() => setList(!isList)} />
      <div className={isList ? undefined : 'vh'}>
        <TrackList tracks={tracks} />
      </div>
    </section>
  );
}

const everyFew =
  (count: number) =>
  (_year: string, index: number): boolean =>
    index % Math.ceil(count / 8) === 0;

function Row({ track, axis, today }: { readonly track: Track; readonly axis: Axis; readonly today: string }) {
  const pieces = piecesOf(track, axis, today);
  const named = labelled(pieces);
  return (
    <div className="track">
      <div className="name">
        {track.label}
        <small>
          <RowNow track={track} />
        </small>
      </div>
      <div className="run">
        {pieces.map((piece, index) => (
          // Pieces of a track keep their order and have nothing of their own to be known by.
          // oxlint-disable-next-line react/no-array-index-key
          <PieceMark key={index} piece={piece} isNamed={named.has(piece)} />
        ))}
        {track.deadlines.map(({ label, dueOn }) => (
          <span key={`${label} ${dueOn}`}>
            {dueOn > today && (
              <i className="bar ahead" style={at(placeOf(today, axis), placeOf(dueOn, axis) - placeOf(today, axis))} />
            )}
            <span className={dueOn < today ? 'pt late' : 'pt soon'} style={at(placeOf(dueOn, axis))}>
              <Mark kind={dueOn < today ? 'late' : 'soon'} />
            </span>
          </span>
        ))}
        <i className="now" style={at(placeOf(today, axis))} />
      </div>
    </div>
  );
}

function RowNow({ track: { now, runs } }: { readonly track: Track }) {
  if (runs) return <Text id="case.track.runs" values={runs} />;
  return now;
}

function PieceMark({ piece, isNamed }: { readonly piece: Piece; readonly isNamed: boolean }) {
  const { kind, x, width, bar, stretch } = piece;
  return (
    <>
      {bar && <i className={bar.dashed ? 'bar guess' : 'bar'} style={at(bar.x, bar.width)} />}
      {kind === 'month' || kind === 'year' ? (
        <i className="bar mo" style={at(x, width)} />
      ) : (
        <span className="pt" style={at(x)}>
          <Mark kind={stretch.inferred || kind === 'unknown' ? 'inferred' : 'seen'} />
        </span>
      )}
      {isNamed && (
        <span className={x > 70 ? 'lb r' : 'lb'} style={at(x)}>
          {stretch.label}
        </span>
      )}
    </>
  );
}

function Key({ isList, onList }: { readonly isList: boolean; readonly onList: () => void }) {
  return (
    <p className="key">
      <span aria-hidden="true">
        <Mark kind="seen" /> <Text id="case.key.day" />
      </span>
      <span aria-hidden="true">
        <i className="month-bar" /> <Text id="case.key.month" />
      </span>
      <span aria-hidden="true">
        <Mark kind="inferred" /> <Text id="case.key.inferred" />
      </span>
      <button className="as-link" type="button" aria-expanded={isList} onClick={onList}>
        <Text id="case.tracks.list" />
      </button>
    </p>
  );
}

function TrackList({ tracks }: { readonly tracks: readonly Track[] }) {
  const text = useText();
  return (
    <dl className="track-list">
      {tracks.map((track) => (
        <div key={`${track.chart} ${track.region ?? ''} ${track.label} ${track.stretches[0]?.on ?? ''}`}>
          <dt>{track.label}</dt>
          {track.stretches.map(({ path, label, on, precision, inferred }) => (
            <dd key={`${path} ${on ?? ''}`}>
              {knownDayText(on, precision) ?? text('case.day-unknown')}: {label}
              {inferred && (
                <>
                  {', '}
                  <Text id="case.key.inferred" />
                </>
              )}
            </dd>
          ))}
          {track.deadlines.map(({ label, dueOn }) => (
            <dd key={`${label} ${dueOn}`}>
              <Text id="case.track.ahead" values={{ day: dayText(dueOn), label }} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
