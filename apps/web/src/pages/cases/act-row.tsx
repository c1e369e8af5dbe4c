import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, OfferedActView, PerformedAct } from '#contract';
import { ActForm } from '../../acts/act-form';
import { Icon } from '../../parts/icon';
import { actPath } from './act-path';
import { useCaseDocuments } from './documents';
import { useMedia } from './use-media';

interface ActRowProps {
  readonly act: OfferedActView;
  readonly found: CaseView;
  readonly revision: number;
  readonly onDone: (performed: PerformedAct) => void;
  readonly onReload: () => void;
}

/** An act that can be done: opens its form in place, or leads to its own page where the screen is narrow. */
export function ActRow(props: ActRowProps) {
  const { act, found } = props;
  const isWide = useMedia('(min-width: 56em)');
  if (isWide) return <InPlace {...props} />;
  return (
    <Link className="act" to={actPath(found.id, act)}>
      {act.label}
      <Icon as={ChevronRight} />
    </Link>
  );
}

function InPlace({ act, found, revision, onDone, onReload }: ActRowProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDetailsElement>(null);
  const documents = useCaseDocuments(found.id);
  return (
    <details ref={place} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {act.label}
        <Icon as={ChevronRight} />
      </summary>
      {isOpen && (
        <ActForm
          caseId={found.id}
          act={act}
          revision={revision}
          seen={found}
          documents={documents}
          onDone={(performed) => {
            if (place.current) place.current.open = false;
            onDone(performed);
          }}
          onReload={onReload}
        />
      )}
    </details>
  );
}
