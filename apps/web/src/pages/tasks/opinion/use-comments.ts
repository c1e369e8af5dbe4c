import { useQuery } from '@tanstack/react-query';
import type { CommentList, CommentView, TextList, TextVersionView } from '#contract';
import { pageOf } from '../../../api/queries';

export interface RoundText {
  readonly version: TextVersionView;
  readonly comments: readonly CommentView[];
  /** Of how many versions. */
  readonly versions: number;
}

/** The text put out with a round, as it stands now, with the comments that its reader may see; null while it is fetched or where there is none. */
export function useRoundText(caseId: string, roundId: string): RoundText | null {
  const texts = useQuery(pageOf<TextList>(`/cases/${caseId}/texts`));
  const text = texts.data?.texts.find(({ id }) => id === roundId);
  const latest = text?.versions.at(-1);
  const at = `/cases/${caseId}/texts/${roundId}`;
  const version = useQuery({
    ...pageOf<TextVersionView>(`${at}/versions/${latest?.id ?? ''}`),
    enabled: latest !== undefined,
  });
  const comments = useQuery({
    ...pageOf<CommentList>(`${at}/comments?version=${latest?.version ?? 1}`),
    enabled: latest !== undefined,
  });
  if (!text || !version.data) return null;
  return { version: version.data, comments: comments.data?.comments ?? [], versions: text.versions.length };
}
