/**
 * Wraps a stand-in so that using a part of Electron that nobody stood in for fails by its name, instead of being
 * undefined and passing for something else.
 */
export function standIn<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === "symbol" || key === "then" || key === "toJSON") {
        return Reflect.get(object, key);
      }
      throw new Error(`the test host does not stand in for electron's ${name}.${key}`);
    },
  });
}
