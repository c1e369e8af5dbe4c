import { useState } from 'react';
import type { OfferedActView, PerformedAct, TaskView } from '#contract';
import { ActForm } from '../../acts/act-form';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { FaultText } from '../../parts/fault';
import { asksNothing, endingActs } from './ending-acts';
import { usePerform } from './use-perform';

interface TaskActsProps {
  readonly task: TaskView;
  readonly acts: readonly OfferedActView[];
  readonly revision: number;
  readonly onDone: (performed: PerformedAct) => void;
  readonly onReload: () => void;
}

/** What ends the task: one press where nothing is asked, else the act's form; why not where it is not possible. */
export function TaskActs({ task, acts, ...rest }: TaskActsProps) {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const ending = endingActs(acts, task);
  const possible = ending.filter(({ allowed }) => allowed);
  const not = ending.filter(({ allowed }) => !allowed);
  const open = chosen ?? (possible.length === 1 ? (possible[0]?.act ?? null) : null);
  return (
    <section className="task-acts" aria-labelledby="acts-title">
      <h2 id="acts-title">{text(possible.length === 0 ? 'task.acts.none' : 'task.acts')}</h2>
      {possible.length > 1 && (
        <div className="row" role="group" aria-labelledby="acts-title">
          {possible.map(({ act, label }) => (
            <Button key={act} aria-pressed={open === act} onClick={() => setChosen(act)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {possible
        .filter(({ act }) => act === open)
        .map((act) => (
          <OneAct key={act.act} task={task} act={act} isAlone={possible.length === 1} {...rest} />
        ))}
      {not.length > 0 && (
        <ul className="lines">
          {not.map(({ act, label, whyNot }) => (
            <li key={act}>
              {label}
              <p className="meta">{whyNot?.sentence}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface OneActProps extends Omit<TaskActsProps, 'acts'> {
  readonly act: OfferedActView;
  readonly isAlone: boolean;
}

function OneAct({ task, act, isAlone, revision, onDone, onReload }: OneActProps) {
  const [isLonger, setLonger] = useState(false);
  const form = <ActForm caseId={task.caseId} act={act} revision={revision} onDone={onDone} onReload={onReload} />;
  if (!asksNothing(act)) return <div className={isAlone ? 'panel first' : 'panel'}>{form}</div>;
  return (
    <div className="panel">
      {!isLonger && <Press task={task} act={act} onDone={onDone} />}
      <details className="quietlink" onToggle={(event) => setLonger(event.currentTarget.open)}>
        <summary>
          <Text id="task.act.more" />
        </summary>
        {isLonger && form}
      </details>
    </div>
  );
}

/** Happened today, with nothing more to say. */
function Press({ task, act, onDone }: Pick<OneActProps, 'task' | 'act' | 'onDone'>) {
  const { perform, refusal, isSending } = usePerform(task.caseId, act.instanceId);
  async function press(): Promise<void> {
    if (isSending) return;
    const performed = await perform(act.act);
    if (performed) onDone(performed);
  }
  return (
    <>
      {refusal && (
        <p className="st late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
      <p>
        <Button look="main" onClick={() => void press()}>
          {act.label}
        </Button>
      </p>
    </>
  );
}
