const refused = () => {
  throw new DOMException('Nothing is kept on this device.', 'SecurityError');
};

/**
 * This app keeps nothing on the device, and no library may do it behind its back (the router would remember
 * scroll positions by address). Writing is refused; reading still shows what is really there.
 */
export function refuseStorage() {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const real = window[name];
    const readOnly = new Proxy(real, {
      get(target, key) {
        if (key === 'setItem') return refused;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: refused,
      defineProperty: refused,
    });
    Object.defineProperty(window, name, { configurable: true, value: readOnly });
  }
}
