import { useQuery } from '@tanstack/react-query';
import type { RoundProgressView, RunView } from '#contract';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Loaded } from '../../parts/loaded';
import { Progress } from '../../parts/progress';
import { REGIONS } from '../../parts/regions';
import { RegionTiles } from '../../parts/region-tiles';
import { useMayPerform } from '../../session/chart-acts';
import { RunActs } from '../places/run-acts';
import { RegionTable } from './region-table';
import { RoundFrame, RoundTitle, RoundViews } from './round-frame';
import { SoFar } from './so-far';
import { LOOKS, PARTS } from './standings';
import { progressQuery } from './use-round';

/** One round: how far the 21 regions have come, who needs us first, and what has been answered so far. */
export function RoundPage() {
  return <RoundFrame>{(run) => <Round run={run} />}</RoundFrame>;
}

function Round({ run }: { readonly run: RunView }) {
  const progress = useQuery(progressQuery(run));
  const isPartOf = useMayPerform('opinion-round');
  return (
    <>
      <header className="casehead">
        <RoundTitle run={run} />
        <p className="say">
          <RoundSentence run={run} />
        </p>
        {progress.data && run.progress && <Bar run={run} progress={progress.data} />}
      </header>
      <RoundViews run={run} />
      <Loaded query={progress}>{(found) => <Regions run={run} progress={found} />}</Loaded>
      {isPartOf && (
        <div className="round-acts">
          <RunActs caseId={run.caseId} instanceId={run.id} />
        </div>
      )}
    </>
  );
}

/** Where the round stands, in words made of counts and days. */
export function RoundSentence({ run }: { readonly run: RunView }) {
  const text = useText();
  const { progress, state, deadlines, closedOn } = run;
  const answers = deadlines.find(({ kind }) => kind === 'answers');
  if (state === 'new' || state === 'draft') return <Text id="round.says.draft" />;
  if (state === 'cancelled') return <Text id="round.says.cancelled" />;
  if (!progress) return text('round.says.none');
  const values = { ...progress, all: REGIONS };
  if (answers)
    return (
      <Text
        id="round.says.open"
        values={{ ...values, day: dayText(answers.dueOn, 'weekday'), left: answers.workingDaysLeft }}
      />
    );
  return (
    <Text
      id="round.says.closed"
      values={{ ...values, day: closedOn === null ? 'none' : dayText(closedOn), state: run.stateLabel }}
    />
  );
}

function Bar({ run, progress }: { readonly run: RunView; readonly progress: RoundProgressView }) {
  const text = useText();
  const { counts, workingDays, workingDaysLeft } = progress;
  const parts = PARTS.map(([name, { mark, tone }]) => ({
    name,
    mark,
    tone,
    count: counts[name],
    words: text(`round.count.${name}`, { count: counts[name] }),
  }));
  return (
    <Progress parts={parts}>
      {run.openedOn !== null && (
        <span>
          <Text
            id={workingDays === null ? 'round.opened' : 'round.opened.days'}
            values={{ day: dayText(run.openedOn), days: workingDays, left: workingDaysLeft }}
          />
        </span>
      )}
    </Progress>
  );
}

function Regions({ run, progress }: { readonly run: RunView; readonly progress: RoundProgressView }) {
  const text = useText();
  const { regions } = progress;
  if (regions.length === 0) return null;
  const tiles = regions.map(({ region, regionLabel, standing }) => ({
    region,
    regionLabel,
    ...LOOKS[standing],
    words: text(`round.standing.${standing}`),
  }));
  return (
    <div className="split">
      <section aria-labelledby="h-karta">
        <h2 id="h-karta">
          <Text id="round.map" />
        </h2>
        <p className="small quiet">
          <Text id="round.map.help" />
        </p>
        <RegionTiles label={text('round.map.label')} tiles={tiles} />
        <SoFar run={run} />
      </section>
      <RegionTable run={run} progress={progress} />
    </div>
  );
}
