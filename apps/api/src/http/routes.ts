/** Which methods each address takes, so that a wrong method is told apart from a wrong address. */
export class Routes {
  private readonly known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  add(url: string, methods: string | readonly string[]): void {
    if (url.includes('*')) return;
    const route = this.known.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() };
    for (const method of [methods].flat()) route.methods.add(method);
    this.known.set(url, route);
  }

  /** Methods that the address takes; none when there is no such address. */
  methodsAt(path: string): readonly string[] {
    const found = [...this.known.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ methods }) => [...methods]);
    return [...new Set(found)].toSorted();
  }
}

const toPattern = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z]+/g, '[^/]+')
      .replace(/\/$/, '')}/?$`,
  );
