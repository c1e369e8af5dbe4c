import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView, OfferedActView, PerformedAct } from '#contract';
import { Text } from '../../intl/text';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { ActRow } from './act-row';
import { Done } from './done';
import { More } from './more';
import { NotNow } from './not-now';
import { byNearness, MOST_SHOWN, panelOf, type ActGroup } from './group-acts';
import { usePerformedBefore } from './performed';
import { actsQuery } from './queries';
import { RegionalActs } from './regional-acts';

/** What the reader can do in the case right now, and why not the rest. */
export function ActsPanel({ found }: { readonly found: CaseView }) {
  const list = useQuery(actsQuery(found.id));
  return (
    <section className="acts" aria-labelledby="handlingar">
      <header>
        <h2 id="handlingar" tabIndex={-1}>
          <Text id="case.acts" />
        </h2>
        <AsWhom found={found} />
      </header>
      <Loaded query={list}>{({ acts, revision }) => <Acts found={found} acts={acts} revision={revision} />}</Loaded>
    </section>
  );
}

/** In which roles, and in which state of the case's own road: what runs beside it has its own. */
function AsWhom({ found }: { readonly found: CaseView }) {
  const { mandates } = useSession();
  const main = found.instances.find(({ parentId, done }) => parentId === null && !done) ?? found.instances[0];
  const state = main?.states.find(({ path }) => path.startsWith('handling.')) ?? main?.states[0];
  const roles = [...new Set(mandates.map(({ label }) => label))];
  return (
    <p>
      <Text id="case.acts.as" values={{ roles: roles.join(', '), state: state?.label ?? '' }} />
    </p>
  );
}

interface ActsProps {
  readonly found: CaseView;
  readonly acts: readonly OfferedActView[];
  readonly revision: number;
}

function Acts({ found, acts, revision }: ActsProps) {
  const [done, setDone] = useState<PerformedAct | null>(usePerformedBefore());
  const reload = useReload(found.id);
  const main = found.instances.find(({ parentId }) => parentId === null);
  const { single, regional } = panelOf(acts, main?.id ?? null);
  const row = (act: OfferedActView) => (
    <ActRow
      key={`${act.instanceId} ${act.act}`}
      act={act}
      caseId={found.id}
      found={found}
      revision={revision}
      onDone={setDone}
      onReload={reload}
    />
  );
  const refused = byNearness(single.flatMap((group) => group.refused));
  const isEmpty = acts.every(({ allowed }) => !allowed);
  return (
    <>
      {done && <Done performed={done} acts={acts} found={found} />}
      {isEmpty && (
        <p className="said">
          <Text id="case.acts.none" />
        </p>
      )}
      <Groups groups={single} found={found} row={row} />
      {regional.map((group) => (
        <RegionalActs key={group.chart} group={group} row={row} />
      ))}
      {refused.length > 0 && <NotNow refused={refused} caseId={found.id} />}
    </>
  );
}

interface GroupsProps {
  readonly groups: readonly ActGroup[];
  readonly found: CaseView;
  readonly row: (act: OfferedActView) => React.ReactNode;
}

/** The case's own acts first; what runs beside it under the name of its run. */
function Groups({ groups, found, row }: GroupsProps) {
  const shown = groups.filter(({ allowed }) => allowed.length > 0);
  return shown.map((group, index) => {
    const { instanceId, allowed } = group;
    const run = found.instances.find(({ id }) => id === instanceId);
    return (
      <div key={instanceId} role="group" aria-label={run?.label}>
        {(shown.length > 1 || index > 0) && <h3 className="run">{run?.label}</h3>}
        {allowed.slice(0, MOST_SHOWN).map(row)}
        {allowed.length > MOST_SHOWN && (
          <More count={allowed.length - MOST_SHOWN}>{allowed.slice(MOST_SHOWN).map(row)}</More>
        )}
      </div>
    );
  });
}

/** Reads the case and its acts anew, after somebody else has changed it. */
function useReload(id: string): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey: [first] }) => typeof first === 'string' && first.includes(id),
    });
}
