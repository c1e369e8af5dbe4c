import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { CaseView, RecordView } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded, Waiting } from '../../parts/loaded';
import { useToday } from '../../session/use-today';
import { CaseCrumbs } from '../cases/case-crumbs';
import { OneOfActs } from './one-of-acts';
import { RecordForm } from './record-form';
import { useRecordActs, type OpeningAct } from './record-acts';

/** A document is added to a case: as a draft, or registered at once. */
export function NewRecordPage() {
  const { id = '' } = useParams();
  const text = useText();
  const found = useQuery(pageOf<CaseView>(`/cases/${id}`));
  const acts = useRecordActs();
  const title = text('record.new');
  return (
    <Loaded query={found}>
      {(shown) => (
        <>
          <CaseCrumbs of={shown} page={title} />
          <Heading title={`${title}, ${shown.product}`}>{title}</Heading>
          <p className="quiet">
            {shown.product}, <Sv>{shown.indication}</Sv>.
          </p>
          {acts === null ? <Waiting /> : acts.length === 0 ? <NotYours id={id} /> : <NewRecord id={id} acts={acts} />}
        </>
      )}
    </Loaded>
  );
}

interface NewRecordProps {
  readonly id: string;
  readonly acts: readonly OpeningAct[];
}

/** What the register gives, what came by mail, and the day when nothing else is known. */
const WITHOUT = ['number', 'incomingId'];

function NewRecord({ id, acts }: NewRecordProps) {
  const text = useText();
  const { say } = useAnnounce();
  const go = useNavigate();
  const today = useToday();
  const done = ({ number, title }: RecordView): void => {
    say(text(number === null ? 'record.added' : 'record.registered', { title: title ?? '', number: number ?? '' }));
    void go(`/arenden/${id}#dokument`);
  };
  return (
    <OneOfActs acts={acts} label={text('record.as')} otherwise={acts.at(-1)}>
      {(act) => (
        <RecordForm
          key={act.act}
          act={act}
          without={WITHOUT}
          place={id}
          initial={act.act === 'DOCUMENT_RECEIVED' ? { receivedOn: today, secrecy: 'none' } : {}}
          path="/documents"
          bodyOf={(facts) => ({ caseId: id, act: act.act, facts })}
          onDone={done}
        />
      )}
    </OneOfActs>
  );
}

function NotYours({ id }: { readonly id: string }) {
  return (
    <Empty
      title={<Text id="record.not-yours" />}
      act={
        <LinkButton to={`/arenden/${id}`}>
          <Text id="case.act.back" />
        </LinkButton>
      }
    />
  );
}
