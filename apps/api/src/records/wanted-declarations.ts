import type { WantedDeclarations } from '#contract';
import { declarationWords, fill, nameOf } from '#messages';
import type { AskForDeclarations, WantedDeclaration } from '#network';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';

type View = WantedDeclarations['declarations'][number];

/** What the caller is to declare: tasks that are nobody's but theirs, so they stand in no list of tasks of a role. */
export class WantedDeclarationViews {
  constructor(private readonly asks: Pick<AskForDeclarations, 'of'>) {}

  async of(caller: Caller): Promise<WantedDeclarations> {
    const wanted = await this.asks.of(caller.actor.personId);
    return {
      declarations: wanted.map((one) => toView(one, caller)),
      _links: [link(caller.root, 'self', '/conflicts/wanted')],
    };
  }
}

function toView(
  { assignment, because, since, dueOn, declarationId }: WantedDeclaration,
  { locale, root }: Caller,
): View {
  const assignmentLabel = nameOf('assignment', assignment, locale);
  const { title, background } = declarationWords[locale].texts[because];
  return {
    assignment,
    assignmentLabel,
    because,
    title,
    background: fill(background, { assignment: assignmentLabel }, locale),
    since,
    dueOn,
    act: because === 'renewal' ? 'DECLARATION_RENEWED' : 'INTERESTS_DECLARED',
    declarationId,
    _links: [
      link(root, 'self', '/conflicts/wanted'),
      link(root, 'perform', declarationId === null ? '/conflicts' : `/cases/${declarationId}/acts`, 'POST'),
    ],
  };
}
