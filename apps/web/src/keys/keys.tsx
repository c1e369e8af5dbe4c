import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';

/** What keys do on the page that is shown. `combo` is `j`, `g u` (one after the other), `mod+k`, `alt+s` or `?`. */
export interface Binding {
  readonly combo: string;
  /** What it does, as the list of keys says it. */
  readonly says: string;
  readonly run: () => void;
}

interface Keys {
  readonly bind: (bindings: readonly Binding[]) => () => void;
  readonly all: () => readonly Binding[];
}

const Context = createContext<Keys | null>(null);
const SEQUENCE_MS = 1200;

/** Single letters can be switched off. @source WCAG 2.1.4 */
export const SINGLE_KEYS_SETTING = 'ordna.single-keys';
const singleKeysAreOn = (): boolean => localStorage.getItem(SINGLE_KEYS_SETTING) !== 'off';

export function KeyBindings({ children }: { readonly children: ReactNode }) {
  const bound = useRef<(readonly Binding[])[]>([]);
  const keys = useMemo<Keys>(
    () => ({
      bind: (bindings) => {
        bound.current = [...bound.current, bindings];
        return () => {
          bound.current = bound.current.filter((one) => one !== bindings);
        };
      },
      all: () => bound.current.flat(),
    }),
    [],
  );
  useEffect(() => listen(keys), [keys]);
  return <Context value={keys}>{children}</Context>;
}

function listen(keys: Keys): () => void {
  let before = '';
  let forget: ReturnType<typeof setTimeout> | undefined;
  const press = (event: KeyboardEvent): void => {
    // Lists that are steered from a field are sent copies of what is typed there; only what somebody pressed counts.
    if (event.defaultPrevented || event.isComposing || !event.isTrusted) return;
    const key = comboOf(event);
    if (isSingle(event) && (isTyping(event.target) || !singleKeysAreOn())) return;
    // The innermost page wins: what was bound last is asked first.
    const all = keys.all().toReversed();
    const hit = all.find(({ combo }) => combo === `${before} ${key}`.trim()) ?? all.find(({ combo }) => combo === key);
    clearTimeout(forget);
    const begins = before === '' && all.some(({ combo }) => combo.startsWith(`${key} `));
    before = !hit && begins ? key : '';
    if (before !== '') forget = setTimeout(() => (before = ''), SEQUENCE_MS);
    if (!hit) return;
    event.preventDefault();
    hit.run();
  };
  document.addEventListener('keydown', press);
  return () => {
    clearTimeout(forget);
    document.removeEventListener('keydown', press);
  };
}

function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isLetter = /^[a-zåäö]$/.test(name);
  return [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey && isLetter ? 'shift' : '', name]
    .filter(Boolean)
    .join('+');
}

const isSingle = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const control = target.closest('input, textarea, select, [contenteditable]');
  if (!control) return false;
  return !(control instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(control.type));
}

function useKeyring(): Keys {
  const keys = useContext(Context);
  if (!keys) throw new Error('keys outside KeyBindings');
  return keys;
}

/** Binds keys while a part is shown: from the moment it can be seen, so that a quick hand's first key is not lost. */
export function useKeys(bindings: readonly Binding[]): void {
  const { bind } = useKeyring();
  useLayoutEffect(() => bind(bindings), [bind, bindings]);
}

/** All keys that do something right now. */
export const useBoundKeys = (): (() => readonly Binding[]) => useKeyring().all;
