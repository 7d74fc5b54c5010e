/**
 * A function that remembers what it has computed; what has not been asked for longest is forgotten
 * first.
 *
 * @param most so many values are remembered
 */
export function remembered<Value extends NonNullable<unknown>>(
  most: number,
  compute: (key: string) => Value,
): (key: string) => Value {
  const values = new Map<string, Value>();
  return (key) => {
    const value = values.get(key) ?? compute(key);
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
