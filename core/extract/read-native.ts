/**
 * Reads a property by the platform's own getter. `<img name=body>` shadows `document.body`, and
 * `<input name=childNodes>` shadows `form.childNodes`, in isolated worlds too; the prototype's getter cannot be shadowed.
 */
export function readNative<T>(prototype: object, property: string, target: Node): T {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  return get?.call(target) as T;
}
