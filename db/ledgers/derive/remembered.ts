/** A function of one text that remembers its answers: the same few hundred headers are asked about for every ledger. */
export function remembered<T>(answer: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
