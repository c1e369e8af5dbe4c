import { useNavigate } from 'react-router';
import type { ConflictView } from '#contract';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Waiting } from '../../parts/loaded';
import type { ChartAct } from '../../session/chart-acts';
import { Crumbs } from '../../shell/crumbs';
import { OneOfActs } from '../records/one-of-acts';
import { RecordForm } from '../records/record-form';
import { useBeginningActs } from './beginning-acts';

/** A declaration of interest is asked for, or an assessment made on paper is taken over. */
export function NewDeclarationPage() {
  const text = useText();
  const acts = useBeginningActs();
  const title = text('declaration.new');
  return (
    <>
      <Crumbs trail={[{ name: text('nav.conflicts'), to: '/jav' }, { name: title }]} />
      <Heading title={title}>{title}</Heading>
      <p className="quiet">{text('declaration.new.says')}</p>
      {acts === null ? <Waiting /> : acts.length === 0 ? <NotYours /> : <NewDeclaration acts={acts} />}
    </>
  );
}

const NONE: readonly string[] = [];

function NewDeclaration({ acts }: { readonly acts: readonly ChartAct[] }) {
  const text = useText();
  const { say } = useAnnounce();
  const go = useNavigate();
  const done = ({ id, personName, assignmentLabel }: ConflictView): void => {
    say(text('declaration.begun', { name: personName ?? text('session.nameless'), assignmentLabel }));
    void go(`/jav/${id}`);
  };
  return (
    <OneOfActs acts={acts} label={text('declaration.as')} otherwise={acts[0]}>
      {(act) => (
        <RecordForm
          key={act.act}
          act={act}
          without={NONE}
          place="declarations"
          initial={{}}
          path="/conflicts"
          bodyOf={({ person, assignment, ...facts }) => ({ personId: person, assignment, act: act.act, facts })}
          onDone={done}
        />
      )}
    </OneOfActs>
  );
}

function NotYours() {
  return (
    <Empty
      title={<Text id="declaration.not-yours" />}
      act={
        <LinkButton to="/jav">
          <Text id="declaration.back" />
        </LinkButton>
      }
    />
  );
}
