/**
 * Reads a property by the platform's own getter. `<img name=body>` shadows `document.body`, and
 * `<input name=childNodes>` shadows `form.childNodes`, in isolated worlds too; the prototype's getter cannot be shadowed.
 */
export function readNative<T>(prototype: object, property: string, target: Node): T {
  let getters = known.get(prototype);
  if (!getters) known.set(prototype, (getters = new Map()));
  let get = getters.get(property);
  if (!get) {
    get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (get) getters.set(property, get);
  }
  return get?.call(target) as T;
}

/** Looking a getter up costs more than calling it, and it is called several times for every node. */
const known = new WeakMap<object, Map<string, () => unknown>>();
