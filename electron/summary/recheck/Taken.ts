/** Which letters of a text are accounted for. */
export interface Taken {
  take(from: number, to: number): void;
  /** Whether any letter of a stretch is; quick for short stretches, however many are taken. */
  overlaps(from: number, to: number): boolean;
}

export function createTaken(length: number): Taken {
  const letters = new Uint8Array(length);
  return {
    take: (from, to) => void letters.fill(1, from, to),
    overlaps: (from, to) => letters.subarray(from, to).includes(1),
  };
}
