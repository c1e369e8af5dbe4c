import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ActList, CaseView, OfferedActView } from '#contract';
import { ActForm } from '../../acts/act-form';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { CaseCrumbs } from './case-crumbs';
import { useCaseDocuments } from './documents';
import { NotNow } from './not-now';
import type { PerformedState } from './performed';
import { actsQuery, caseQuery } from './queries';

/** One act as its own page. */
export function ActPage() {
  const { id = '' } = useParams();
  const found = useQuery(caseQuery(id));
  const acts = useQuery(actsQuery(id));
  return (
    <Loaded query={found}>
      {(shown) => <Loaded query={acts}>{(list) => <OneAct found={shown} list={list} />}</Loaded>}
    </Loaded>
  );
}

function OneAct({ found, list }: { readonly found: CaseView; readonly list: ActList }) {
  const { handling = '' } = useParams();
  const [params] = useSearchParams();
  const text = useText();
  const instance = params.get('instans');
  const act = list.acts.find((one) => one.act === handling && (instance === null || one.instanceId === instance));
  const title = act?.label ?? text('case.act.gone');
  return (
    <>
      <CaseCrumbs of={found} page={title} />
      <Heading title={`${title}, ${found.product}`}>{title}</Heading>
      <p className="quiet">
        {found.product}, <Sv>{found.indication}</Sv>. {found.statusSentence}
      </p>
      {act ? <Body act={act} found={found} revision={list.revision} /> : <Gone found={found} />}
    </>
  );
}

interface BodyProps {
  readonly act: OfferedActView;
  readonly found: CaseView;
  readonly revision: number;
}

function Body({ act, found, revision }: BodyProps) {
  const go = useNavigate();
  const queries = useQueryClient();
  const documents = useCaseDocuments(found.id);
  if (!act.allowed)
    return (
      <section className="acts alone">
        <NotNow refused={[act]} caseId={found.id} />
      </section>
    );
  return (
    <section className="acts alone" aria-label={act.label}>
      <ActForm
        caseId={found.id}
        act={act}
        revision={revision}
        seen={found}
        documents={documents}
        onDone={(performed) => {
          const state: PerformedState = { performed };
          void go(`/arenden/${found.id}`, { state });
        }}
        onReload={() =>
          void queries.invalidateQueries({
            predicate: ({ queryKey: [first] }) => typeof first === 'string' && first.includes(found.id),
          })
        }
      />
    </section>
  );
}

function Gone({ found }: { readonly found: CaseView }) {
  return (
    <Empty
      title={<Text id="case.act.gone.says" />}
      act={
        <LinkButton to={`/arenden/${found.id}`}>
          <Text id="case.act.back" />
        </LinkButton>
      }
    />
  );
}
