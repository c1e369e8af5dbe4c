import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BodyGoalPage, BodyView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { State } from '../../parts/mark';
import { mayInBody } from '../../session/rights';
import { useSession } from '../../session/session';
import { FollowUp, NewGoal } from './goal-dialogs';
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
export function Goals({ body }: { readonly body: BodyView }) {
  const text = useText();
  const { rights } = useSession();
  const [isSetting, setSetting] = useState(false);
  const [followed, setFollowed] = useState<Goal | null>(null);
  const { code, setsGoals } = body;
  const isOver = ({ endedOn }: Goal): boolean => endedOn !== null;
  const mayFollow = mayInBody(rights, 'follow-up-goals', code);
  return (
    <>
      <KeptList
        id="h-mal"
        title="body.goals"
        none={setsGoals ? 'body.goals.none' : 'body.goals.elsewhere'}
        query={useQuery(pageOf<BodyGoalPage>(`/body-goals?body=${code}&limit=100`))}
        rowsOf={({ bodyGoals }) => bodyGoals}
        row={(goal) => <OneGoal goal={goal} />}
        add={
          setsGoals &&
          mayInBody(rights, 'lead-bodies', code) && (
            <Button onClick={() => setSetting(true)}>{text('body.goal.set')}</Button>
          )
        }
        act={(goal) =>
          mayFollow &&
          !isOver(goal) && (
            <Button aria-label={text('body.goal.follow.of', { goal: goal.text })} onClick={() => setFollowed(goal)}>
              {text('body.goal.follow')}
            </Button>
          )
        }
      />
      {isSetting && <NewGoal body={body} onClose={() => setSetting(false)} />}
      {followed && <FollowUp goal={followed} onClose={() => setFollowed(null)} />}
    </>
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
