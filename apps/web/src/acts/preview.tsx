import { useQueries, useQuery } from '@tanstack/react-query';
import { ArrowRight, Clock, ListTodo, Mail } from 'lucide-react';
import type { ActPreview, NewAct } from '#contract';
import { send } from '../api/client';
import { dayText } from '../intl/days';
import { Text } from '../intl/text';
import { Icon } from '../parts/icon';
import { useSettled } from '../parts/use-settled';
import { outcomesOf, type PreviewedCase } from './outcomes';

interface PreviewProps {
  readonly caseId: string;
  readonly body: NewAct;
}

/** So long after the last key what follows is worked out anew. */
const PAUSE_MS = 500;

/** So many cases are looked ahead in; with more, what follows is told of these and said to be. */
const MOST_CASES = 40;

const previewOf = (caseId: string, words: string) => ({
  queryKey: ['preview', caseId, words],
  queryFn: async () =>
    (await send<ActPreview>(`/cases/${caseId}/act-previews`, { method: 'POST', body: JSON.parse(words) })).body,
  staleTime: 30_000,
  retry: false,
});

/** What follows from the act with what has been written so far; the server works it out and stores nothing. */
export function Preview({ caseId, body }: PreviewProps) {
  const words = useSettled(JSON.stringify(body), PAUSE_MS);
  const { data } = useQuery({ ...previewOf(caseId, words), placeholderData: (before?: ActPreview) => before });
  if (!data) return null;
  return (
    <div className="then">
      <b>
        <Text id="act.then" />
      </b>
      <Follows preview={data} />
    </div>
  );
}

interface PreviewOfEachProps {
  readonly cases: readonly PreviewedCase[];
  readonly body: NewAct;
}

/** The same where one act is done in several cases: what follows in how many of them, and in which it would be refused. */
export function PreviewOfEach({ cases, body }: PreviewOfEachProps) {
  const words = useSettled(JSON.stringify(body), PAUSE_MS);
  const looked = cases.slice(0, MOST_CASES);
  const outcomes = useQueries({
    queries: looked.map(({ caseId, instanceId }) =>
      previewOf(caseId, JSON.stringify({ ...JSON.parse(words), instanceId })),
    ),
    combine: (answers) =>
      outcomesOf(answers.flatMap(({ data }, at) => (data ? [{ name: looked[at]?.name ?? '', preview: data }] : []))),
  });
  if (outcomes.length === 0) return null;
  return (
    <div className="then">
      <b>
        <Text id="act.then" />
      </b>
      {outcomes.map(({ key, names, preview }) => (
        <div key={key}>
          <p>
            <Text id="act.then.in" values={{ count: names.length, names: names.join(', ') }} />
          </p>
          <Follows preview={preview} />
        </div>
      ))}
      {cases.length > looked.length && (
        <p className="quiet">
          <Text id="act.then.some" values={{ looked: looked.length, count: cases.length }} />
        </p>
      )}
    </div>
  );
}

function Follows({ preview }: { readonly preview: ActPreview }) {
  const { refusal, moves, starts, deadlines, tasks, notices, awaitsFacts } = preview;
  if (refusal) return <p>{refusal.sentence}</p>;
  const isQuiet = [moves, starts, deadlines, tasks, notices].every(({ length }) => length === 0);
  return (
    <ul className="plain-list">
      {moves.map(({ name, from, to, count }) => (
        <li key={`${name} ${from} ${to}`}>
          <Icon as={ArrowRight} />
          <span>
            <Text id={from === null ? 'act.then.to' : 'act.then.moves'} values={{ name, from, to, count }} />
          </span>
        </li>
      ))}
      {starts.map(({ name, count }) => (
        <li key={name}>
          <Icon as={ArrowRight} />
          <span>
            <Text id="act.then.starts" values={{ name, count }} />
          </span>
        </li>
      ))}
      {deadlines.map(({ change, label, dueOn, count }) => (
        <li key={`${change} ${label} ${dueOn ?? ''}`}>
          <Icon as={Clock} />
          <span>
            <Text
              id={change === 'new' ? 'act.then.deadline' : 'act.then.deadline-ends'}
              values={{ label, day: dueOn === null ? '' : dayText(dueOn), count }}
            />
          </span>
        </li>
      ))}
      {tasks.map(({ change, label, who, count }) => (
        <li key={`${change} ${label} ${who}`}>
          <Icon as={ListTodo} />
          <span>
            <Text id={change === 'new' ? 'act.then.task' : 'act.then.task-ends'} values={{ label, who, count }} />
          </span>
        </li>
      ))}
      {notices.map(({ who, what, count }) => (
        <li key={`${who} ${what}`}>
          <Icon as={Mail} />
          <span>
            <Text id="act.then.told" values={{ who, what, count }} />
          </span>
        </li>
      ))}
      {isQuiet && (
        <li>
          <span>
            <Text id={awaitsFacts ? 'act.then.unknown' : 'act.then.journal'} />
          </span>
        </li>
      )}
      {awaitsFacts && !isQuiet && (
        <li>
          <span className="quiet">
            <Text id="act.then.awaits" />
          </span>
        </li>
      )}
    </ul>
  );
}
