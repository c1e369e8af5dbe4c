/**
 * Whether the actor may do this cannot be told from what is known of them: the network has changed since. Nothing has been stored;
 * whoever brought the actor has to find out anew who they are and what they hold. Never seen outside.
 */
export class ActorOutdated extends Error {
  override readonly name = 'ActorOutdated';
}
