import { useText } from '../../intl/text';

/** A region's way from a recommendation to its use. @source domain/states.md#6 */
const STEPS = ['received', 'consequences', 'decision', 'started'] as const;
const STEP_OF: Readonly<Record<string, number>> = {
  'acknowledge-recommendation': 0,
  'local-consequences': 1,
  'regional-overdue': 1,
  'record-round-decision': 2,
  'set-units': 3,
  'sign-agreement': 3,
  'note-first-use': 3,
};

/** Where the task stands among the four steps; one that is none of them shows no steps. */
export function IntroductionSteps({ kind }: { readonly kind: string }) {
  const text = useText();
  const at = STEP_OF[kind];
  if (at === undefined) return null;
  return (
    <ol className="walk" aria-label={text('task.steps')}>
      {STEPS.map((step, n) => (
        <li key={step} className={n < at ? 'past' : undefined} aria-current={n === at ? 'step' : undefined}>
          {text(`task.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
