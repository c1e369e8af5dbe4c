import type { RecordView } from '#contract';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { useReceivingAct } from './record-acts';
import { RecordForm } from './record-form';

/** What a letter brings with it: its bytes, its day, who sent it; its number comes from the register. */
const WITHOUT = ['number', 'incomingId', 'content', 'receivedOn', 'correspondent', 'reviewAt'];

interface RegisterIncomingProps {
  readonly incomingId: string;
  /** What the sender wrote as subject: a title to begin with. */
  readonly subject: string;
}

/** A letter that has come in is made a document of the register, on its case or without one. */
export function RegisterIncoming({ incomingId, subject }: RegisterIncomingProps) {
  const text = useText();
  const { say } = useAnnounce();
  const act = useReceivingAct();
  if (!act) return null;
  return (
    <RecordForm
      act={act}
      without={WITHOUT}
      place={incomingId}
      initial={{ title: subject, circle: 'handling', secrecy: 'none' }}
      path={`/incoming-documents/${incomingId}/registrations`}
      bodyOf={(facts) => facts}
      onDone={({ number, title }: RecordView) =>
        say(text('record.registered', { title: title ?? '', number: number ?? '' }))
      }
    />
  );
}
