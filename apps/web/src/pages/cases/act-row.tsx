import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, OfferedActView, PerformedAct } from '#contract';
import { Icon } from '../../parts/icon';
import { ActFormLater, useFormsAhead } from './act-form-later';
import { actPath } from './act-path';
import { useCaseDocuments } from './documents';
import { useMedia } from './use-media';

interface ActRowProps {
  readonly act: OfferedActView;
  readonly caseId: string;
  /** The case as its reader sees it; null for what has no case page, as a declaration of interest. */
  readonly found: CaseView | null;
  readonly revision: number;
  readonly onDone: (performed: PerformedAct) => void;
  readonly onReload: () => void;
}

/** An act that can be done: opens its form in place, or leads to its own page where the screen is narrow. */
export function ActRow(props: ActRowProps) {
  const { act, caseId, found } = props;
  const isWide = useMedia('(min-width: 56em)');
  if (isWide || found === null) return <InPlace {...props} />;
  return (
    <Link className="act" to={actPath(caseId, act)}>
      {act.label}
      <Icon as={ChevronRight} />
    </Link>
  );
}

function InPlace({ act, caseId, found, revision, onDone, onReload }: ActRowProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDetailsElement>(null);
  const documents = useCaseDocuments(caseId);
  useFormsAhead();
  return (
    <details ref={place} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {act.label}
        <Icon as={ChevronRight} />
      </summary>
      {isOpen && (
        <ActFormLater
          caseId={caseId}
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
