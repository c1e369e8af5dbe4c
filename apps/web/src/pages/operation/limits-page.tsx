import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TimeLimitList } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Loaded } from '../../parts/loaded';
import { Mark } from '../../parts/mark';
import { useSession } from '../../session/session';
import { ChangeLimit } from './change-limit';
import { Narrowed } from './narrowed';
import { OperationFrame } from './operation-frame';
import { SettingTable } from './setting-table';
import { useSpanText } from './use-span-text';

type Limit = TimeLimitList['timeLimits'][number];

/** While deadlines are worked out anew, how often it is asked whether that is done. */
const AGAIN_MS = 3000;

/** Every time limit of the charts: what is in force, what is usual and why, and for the office a way to change it. */
export function LimitsPage() {
  const text = useText();
  const mayRead = useSession().may('read-settings');
  const limits = useQuery({
    ...pageOf<TimeLimitList>('/time-limits'),
    enabled: mayRead,
    refetchInterval: ({ state }) => (state.data?.recomputing === true ? AGAIN_MS : false),
  });
  const all = limits.data?.timeLimits;
  return (
    <OperationFrame
      title={text('operation.limits')}
      mayRead={mayRead}
      says={
        all && (
          <Text
            id="operation.limits.says"
            values={{ count: all.length, own: all.filter(({ isOwn }) => isOwn).length }}
          />
        )
      }
    >
      <Loaded query={limits}>
        {({ timeLimits, recomputing }) => (
          <>
            <Recomputing isRunning={recomputing} />
            <p className="quiet after">
              <Text id="operation.limits.help" />
            </p>
            <Narrowed all={timeLimits} wordsOf={({ label, name }) => `${label} ${name}`}>
              {(shown) => <Limits limits={shown} />}
            </Narrowed>
          </>
        )}
      </Loaded>
    </OperationFrame>
  );
}

/** That deadlines are worked out anew; said aloud when that is done. */
function Recomputing({ isRunning }: { readonly isRunning: boolean }) {
  const text = useText();
  const { say } = useAnnounce();
  const was = useRef(isRunning);
  useEffect(() => {
    if (was.current && !isRunning) say(text('operation.recomputed'));
    was.current = isRunning;
  }, [isRunning, say, text]);
  if (!isRunning) return null;
  return (
    <p className="st soon after">
      <Mark kind="working" />
      <span>
        <Text id="operation.recomputing" />
      </span>
    </p>
  );
}

function Limits({ limits }: { readonly limits: readonly Limit[] }) {
  const text = useText();
  const spanText = useSpanText();
  const { may } = useSession();
  const [changing, setChanging] = useState<Limit | null>(null);
  const mayChange = may('change-settings');
  return (
    <>
      <SettingTable
        caption={text('operation.limits')}
        what={text('operation.limit')}
        rows={limits.map((limit) => ({
          key: limit.name,
          label: limit.label,
          isOwn: limit.isOwn,
          inForce: spanText(limit.length),
          usual: spanText(limit.usual),
          isSourced: limit.isSourced,
          source: limit.source,
          onChange: mayChange ? () => setChanging(limit) : null,
        }))}
      />
      {changing && <ChangeLimit limit={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
