/** Small questions about plain data of unknown shape. */

export type PlainObject = Record<string, unknown>;

/** Whether a value is an object with string keys: not null, not an array. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same once stored: key order and properties that are `undefined` do not count. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameData(item, other[index]));
  }
  if (isPlainObject(one) && isPlainObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => sameData(own(one, key), own(other, key)));
  }
  return Object.is(one, other);
}

/** A property of the object itself, never one inherited from `Object.prototype`. */
export function own(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Length of a value as JSON text, in UTF-16 units; infinite for what JSON cannot hold. */
export function jsonLength(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
