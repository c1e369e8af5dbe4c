import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RegionProgress, RoundProgressView, RunView } from '#contract';
import { Text, useText } from '../../intl/text';
import { useKeys } from '../../keys/keys';
import { Button } from '../../parts/button';
import { Pick } from '../../parts/pick';
import { useChosen } from '../../parts/use-chosen';
import { useMayPerform } from '../../session/chart-acts';
import { RegionRow } from './region-row';
import { RemindDialog } from './remind-dialog';
import { areasOf, shownRegions, standingsOf } from './standings';
import { useRowWalk } from '../../parts/use-row-walk';

interface RegionTableProps {
  readonly run: RunView;
  readonly progress: RoundProgressView;
}

/** The 21 regions, those that need us first; chosen ones can be reminded together. */
export function RegionTable({ run, progress }: RegionTableProps) {
  const text = useText();
  const [query, setQuery] = useSearchParams();
  const filter = { lage: query.get('lage') ?? '', sjukvardsregion: query.get('sjukvardsregion') ?? '' };
  const shown = useMemo(
    () => shownRegions(progress.regions, { lage: filter.lage, sjukvardsregion: filter.sjukvardsregion }),
    [progress.regions, filter.lage, filter.sjukvardsregion],
  );
  const keys = useMemo(() => shown.map(({ region }) => region), [shown]);
  const chosen = useChosen(keys);
  const canRemind = useMayPerform('opinion', 'REMIND') && run.state === 'open';
  useRowWalk(keys.length);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  return (
    <section aria-labelledby="h-regioner">
      <div className="group flat">
        <h2 id="h-regioner">{text('round.regions')}</h2>
        <div className="filters">
          <Pick
            name={text('round.standing')}
            all={text('list.all')}
            value={filter.lage}
            onChange={(value) => set('lage', value)}
            choices={standingsOf(progress.regions).map((value) => ({ value, label: text(`round.standing.${value}`) }))}
          />
          <Pick
            name={text('round.area')}
            all={text('list.all')}
            value={filter.sjukvardsregion}
            onChange={(value) => set('sjukvardsregion', value)}
            choices={areasOf(progress.regions)}
          />
        </div>
      </div>
      {canRemind && (
        <Bulk run={run} chosen={shown.filter(({ region }) => chosen.keys.has(region))} clear={chosen.clear} />
      )}
      {shown.length === 0 ? (
        <p className="quiet">
          <Text id="round.regions.none" />
        </p>
      ) : (
        <table className="cards regions">
          <caption className="vh">{text('round.regions.caption')}</caption>
          <thead>
            <tr>
              {canRemind ? (
                <th scope="col">
                  <span className="vh">{text('list.choose.head')}</span>
                </th>
              ) : (
                <td />
              )}
              <th scope="col">{text('round.region')}</th>
              <th scope="col">{text('round.standing')}</th>
              <th scope="col">{text('round.answer')}</th>
              <th scope="col">{text('round.latest')}</th>
              <th scope="col" className="n">
                {text('round.reminded')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => (
              <RegionRow
                key={one.region}
                run={run}
                of={one}
                index={index}
                isChosen={chosen.keys.has(one.region)}
                onToggle={canRemind ? (isRange) => chosen.toggle(one.region, isRange) : null}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface BulkProps {
  readonly run: RunView;
  readonly chosen: readonly RegionProgress[];
  readonly clear: () => void;
}

/** What can be done with the chosen regions; P reminds. */
function Bulk({ run, chosen, clear }: BulkProps) {
  const text = useText();
  const [isReminding, setReminding] = useState(false);
  const count = chosen.length;
  useKeys(
    useMemo(
      () => (count === 0 ? [] : [{ combo: 'p', says: text('round.remind.key'), run: () => setReminding(true) }]),
      [count, text],
    ),
  );
  if (count === 0) return null;
  return (
    <div className="bulk" role="group" aria-label={text('round.chosen', { count })}>
      <b>
        <Text id="bulk.chosen" values={{ count }} />
      </b>
      <Button onClick={() => setReminding(true)}>{text('round.remind')}</Button>
      <span className="push">
        <Button onClick={clear}>
          <Text id="bulk.clear" />
        </Button>
      </span>
      <RemindDialog
        run={run}
        regions={chosen}
        open={isReminding}
        onClose={() => setReminding(false)}
        onDone={() => {
          setReminding(false);
          clear();
        }}
      />
    </div>
  );
}
