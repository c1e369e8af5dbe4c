import type { CaseCourse } from '#contract';
import { knownDayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Mark, type MarkKind } from '../../parts/mark';

type Step = CaseCourse['steps'][number];
type Standing = Step['standing'];

const MARKS: Readonly<Record<Standing, MarkKind>> = {
  observed: 'done',
  inferred: 'inferred',
  here: 'here',
  ahead: 'new',
  'no-data': 'none',
};
const CLASSES: Readonly<Record<Standing, string | undefined>> = {
  observed: 'past',
  inferred: 'guess',
  here: 'here',
  ahead: undefined,
  'no-data': undefined,
};

/** The nine steps of the road; what is not known is never drawn as skipped. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText();
  return (
    <ol className="steps" aria-label={text('case.steps')}>
      {steps.map((step) => (
        <li
          key={step.step}
          className={CLASSES[step.standing]}
          aria-current={step.standing === 'here' ? 'step' : undefined}
        >
          <Mark kind={MARKS[step.standing]} />
          {step.label}
          <small>
            <StepDay step={step} />
          </small>
        </li>
      ))}
    </ol>
  );
}

function StepDay({ step: { standing, on, precision } }: { readonly step: Step }) {
  if (standing === 'inferred') return <Text id="case.step.inferred" />;
  if (standing === 'ahead') return <Text id="case.step.ahead" />;
  if (standing === 'no-data') return <Text id="case.step.no-data" />;
  const day = knownDayText(on, precision);
  if (standing === 'here')
    return day === null ? <Text id="case.step.here" /> : <Text id="case.step.here-since" values={{ day }} />;
  return day ?? <Text id="case.step.day-unknown" />;
}
