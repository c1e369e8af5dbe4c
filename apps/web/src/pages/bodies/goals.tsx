import { useQuery } from '@tanstack/react-query';
import type { BodyGoalPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { State } from '../../parts/mark';
import { KeptList } from './kept-list';

type Goal = BodyGoalPage['bodyGoals'][number];

const LOOK = {
  running: { mark: 'working', tone: 'wait' },
  'follow-up-due': { mark: 'soon', tone: 'soon' },
  overdue: { mark: 'late', tone: 'late' },
  reached: { mark: 'done', tone: 'done' },
  'not-reached': { mark: 'none', tone: 'wait' },
  withdrawn: { mark: 'none', tone: 'wait' },
} as const satisfies Record<Goal['state'], object>;

/** Time-bound goals of a body, how each is measured and how it has been said to stand. */
export function Goals({ body }: { readonly body: string }) {
  return (
    <KeptList
      id="h-mal"
      title="body.goals"
      none="body.goals.none"
      query={useQuery(pageOf<BodyGoalPage>(`/body-goals?body=${body}&limit=100`))}
      rowsOf={({ bodyGoals }) => bodyGoals}
      row={(goal) => <OneGoal goal={goal} />}
    />
  );
}

function OneGoal({ goal }: { readonly goal: Goal }) {
  const { text: said, measure, owner, dueOn, state, stateLabel, followUps } = goal;
  return (
    <>
      <b>
        <Sv>{said}</Sv>
      </b>
      <p>
        <State {...LOOK[state]}>{stateLabel}</State>
      </p>
      <p className="meta">
        <Text
          id="body.goal.until"
          values={{ day: dayText(dueOn), owner: owner?.name ?? 'none', measure: <Sv>{measure}</Sv> }}
        />
      </p>
      {followUps.length > 0 && (
        <ul className="plain-list">
          {followUps.map(({ on, standingLabel, text: told }) => (
            <li key={`${on} ${told}`} className="meta">
              <Text
                id="body.goal.followed"
                values={{ day: dayText(on, 'short'), standing: standingLabel, text: <Sv>{told}</Sv> }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
