import { useText } from '../../../intl/text';
import { Button, LinkButton } from '../../../parts/button';

interface SelectionProps {
  readonly selected: ReadonlySet<string>;
  readonly onNone: () => void;
}

/** What can be done with several tasks at a time. */
export function Selection({ selected, onNone }: SelectionProps) {
  const text = useText();
  if (selected.size === 0) return null;
  const [first = '', ...others] = selected;
  const more = others.length === 0 ? '' : `?fler=${others.join(',')}`;
  return (
    <div className="bulk" role="group" aria-label={text('tasks.selected', { count: selected.size })}>
      <p>{text('tasks.selected', { count: selected.size })}</p>
      <LinkButton to={`/uppgifter/${first}/overlamna${more}`}>{text('tasks.selected.hand-over')}</LinkButton>
      <Button look="bare" onClick={onNone}>
        {text('tasks.selected.none')}
      </Button>
    </div>
  );
}
