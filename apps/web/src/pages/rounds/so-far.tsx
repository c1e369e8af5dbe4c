import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CommentList, Compilation, RunView } from '#contract';
import { pageOf } from '../../api/queries';
import { Text } from '../../intl/text';
import { CriterionTable, StanceLine } from './criterion-table';
import { compilationQuery } from './use-round';
import { Section } from '../../parts/section';

/** The answers so far, of those that their reader may see. */
export function SoFar({ run }: { readonly run: RunView }) {
  const { data } = useQuery(compilationQuery(run));
  if (!data) return null;
  return (
    <Section id="h-svar" title={<Text id="round.so-far" />}>
      <Counts compiled={data} />
      <Comments run={run} />
    </Section>
  );
}

function Counts({ compiled }: { readonly compiled: Compilation }) {
  const given = compiled.regions.filter(({ answer }) => answer !== null).length;
  const sealed = compiled.regions.filter((one) => one.sealed).length;
  return (
    <>
      {given > 0 ? (
        <>
          <CriterionTable compiled={compiled} />
          <p className="small soft">
            <StanceLine compiled={compiled} />
          </p>
        </>
      ) : (
        <p className="quiet">
          <Text id={sealed > 0 ? 'round.so-far.sealed' : 'round.so-far.none'} />
        </p>
      )}
    </>
  );
}

function Comments({ run }: { readonly run: RunView }) {
  const { data } = useQuery({ ...pageOf<CommentList>(`/cases/${run.caseId}/texts/${run.id}/comments`), retry: false });
  if (!data || data.comments.length === 0) return null;
  return (
    <p className="small">
      <Link to={`/rundor/${run.id}/svar`}>
        <Text id="round.comments" values={{ count: data.comments.length, unanswered: data.unanswered }} />
      </Link>
    </p>
  );
}
