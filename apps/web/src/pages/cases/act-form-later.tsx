import { lazy, Suspense, useEffect, useState, type ComponentProps } from 'react';
import type { ActForm as Form } from '../../acts/act-form';
import { useRested } from '../../parts/at-rest';
import { Waiting } from '../../parts/loaded';

type ActForm = typeof Form;

let fetched: ActForm | null = null;
const fetchForm = async () => {
  fetched = (await import('../../acts/act-form')).ActForm;
  return { default: fetched };
};
const FormOnItsWay = lazy(fetchForm);

/** A case is read before something is done in it: the code of forms comes when the page rests. */
export function useFormsAhead(): void {
  const isRested = useRested();
  useEffect(() => {
    // What fails here is tried again, and told, when a form is opened.
    if (isRested) fetchForm().catch(() => undefined);
  }, [isRested]);
}

/** The form of an act. It stays the one that it began as, so that nothing that was written is lost. */
export function ActFormLater(props: ComponentProps<ActForm>) {
  const [Shown] = useState(() => fetched ?? FormOnItsWay);
  return (
    <Suspense fallback={<Waiting />}>
      <Shown {...props} />
    </Suspense>
  );
}
