import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Segments } from '../../parts/segments';
import type { ChartAct } from '../../session/chart-acts';

interface OneOfActsProps {
  readonly acts: readonly ChartAct[];
  /** What is chosen between. */
  readonly label: string;
  /** Where the address names none of them. */
  readonly otherwise: ChartAct | undefined;
  readonly children: (act: ChartAct) => ReactNode;
}

/** One of the acts by which something is begun: the choice between them, which the address keeps, and the form of the chosen. */
export function OneOfActs({ acts, label, otherwise, children }: OneOfActsProps) {
  const [query, setQuery] = useSearchParams();
  const act = acts.find((one) => one.act === query.get('som')) ?? otherwise;
  if (!act) return null;
  return (
    <section className="acts alone" aria-label={act.label}>
      {acts.length > 1 && (
        <div className="form">
          <Segments
            label={label}
            choices={acts.map((one) => ({ value: one.act, label: one.label }))}
            value={act.act}
            onChange={(value) => setQuery({ som: value }, { replace: true })}
          />
        </div>
      )}
      {children(act)}
    </section>
  );
}
