import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ActList, CaseView, OfferedActView, PerformedAct } from '#contract';
import { pageOf } from '../../api/queries';
import { Text } from '../../intl/text';
import { ActRow } from '../cases/act-row';
import { Done } from '../cases/done';
import { byNearness, panelOf } from '../cases/group-acts';
import { NotNow } from '../cases/not-now';
import { caseQuery } from '../cases/queries';

interface RunActsProps {
  readonly caseId: string;
  readonly instanceId: string;
  /** Acts that have a place of their own on the page. */
  readonly except?: readonly string[];
}

const NONE: readonly string[] = [];

/** What can be done now with one run of a chart: each act by its own form, or why not. Nothing for who has nothing to do with it. */
export function RunActs({ caseId, instanceId, except = NONE }: RunActsProps) {
  const found = useQuery(caseQuery(caseId));
  const list = useQuery(pageOf<ActList>(`/cases/${caseId}/acts?instanceId=${instanceId}`));
  // A case that may not be read is asked for anew after each act: what stands here stays meanwhile.
  if (!found.isFetched || !list.data) return null;
  const acts = list.data.acts.filter(({ act }) => !except.includes(act));
  return <Panel caseId={caseId} found={found.data ?? null} acts={acts} revision={list.data.revision} />;
}

interface PanelProps {
  readonly caseId: string;
  readonly found: CaseView | null;
  readonly acts: readonly OfferedActView[];
  readonly revision: number;
}

function Panel({ caseId, found, acts, revision }: PanelProps) {
  const id = useId();
  const queries = useQueryClient();
  const [done, setDone] = useState<PerformedAct | null>(null);
  const [group] = panelOf(
    acts.map((act) => ({ ...act, key: null })),
    null,
  ).single;
  if (!group && !done) return null;
  const reload = (): void => void queries.invalidateQueries();
  return (
    <section className="acts" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Text id="case.acts" />
        </h2>
      </header>
      {done && <Done performed={done} acts={acts} found={found} />}
      {group?.allowed.length === 0 && (
        <p className="said">
          <Text id="case.acts.none" />
        </p>
      )}
      {group?.allowed.map((act) => (
        <ActRow
          key={act.act}
          act={act}
          caseId={caseId}
          found={found}
          revision={revision}
          onDone={setDone}
          onReload={reload}
        />
      ))}
      {group && group.refused.length > 0 && <NotNow refused={byNearness(group.refused)} caseId={caseId} />}
    </section>
  );
}
