import { createActor, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';

interface ActionToDo {
  readonly type: string;
  readonly params: unknown;
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/**
 * XState's pure transition. Its own `transition` makes a new actor for every step only to have a scope, and works out the
 * initial state for it, which takes three times as long as the step itself; our charts start no actors, so one scope serves all.
 */
export function transition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): readonly [AnyMachineSnapshot, readonly ActionToDo[]] {
  const actions: ActionToDo[] = [];
  const scope = scopeOf(machine);
  scope.actionExecutor = (action) => {
    actions.push(action);
  };
  return [machine.transition(snapshot, event, scope), actions];
}

function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const nothing = (): void => undefined;
  const self = createActor(machine);
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}
