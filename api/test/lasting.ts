/** The same object, each of whose functions is called once for the same arguments: what it made then is given again. */
export function lasting<T extends object>(source: T): T {
  const made = new Map<string, unknown>();
  return new Proxy(source, {
    get(target, name) {
      const make: unknown = Reflect.get(target, name);
      if (typeof make !== 'function') return make;
      return (...given: unknown[]) => {
        const key = JSON.stringify([name, ...given]);
        if (!made.has(key)) made.set(key, make.apply(target, given));
        return made.get(key);
      };
    },
  });
}
