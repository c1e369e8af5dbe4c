import type { FieldSpec, FormValue } from './fields';

/** What every control of a generated form is given. */
export interface ControlProps<Spec extends FieldSpec = FieldSpec> {
  readonly field: Spec;
  /** As the server names the place: `criteria[0].reason`. */
  readonly path: string;
  readonly value: FormValue | undefined;
  readonly onChange: (value: FormValue) => void;
}
