/**
 * Lets only the answer to the latest question through: an older one that arrives late is dropped.
 * `ask` starts a question; `forget` drops whatever is still under way.
 */
export function latestOnly(): {
  ask<T>(question: () => Promise<T>, answered: (value: T) => void, failed: (error: unknown) => void): void;
  forget(): void;
} {
  let latest = 0;
  return {
    ask(question, answered, failed) {
      latest += 1;
      const mine = latest;
      question().then(
        (value) => {
          if (mine === latest) answered(value);
        },
        (error: unknown) => {
          if (mine === latest) failed(error);
        },
      );
    },
    forget() {
      latest += 1;
    },
  };
}
