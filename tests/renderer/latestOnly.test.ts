import { describe, expect, it } from "vitest";
import { latestOnly } from "../../renderer/api/latestOnly.ts";

function deferred<T>() {
  let resolve = (_value: T): void => {};
  let reject = (_error: unknown): void => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe("latestOnly", () => {
  it("drops an answer that comes after a newer question", async () => {
    const questions = latestOnly();
    const slow = deferred<string>();
    const quick = deferred<string>();
    const answers: string[] = [];
    questions.ask(
      () => slow.promise,
      (value) => answers.push(value),
      () => answers.push("failed"),
    );
    questions.ask(
      () => quick.promise,
      (value) => answers.push(value),
      () => answers.push("failed"),
    );
    quick.resolve("new");
    await quick.promise;
    slow.resolve("old");
    await slow.promise;
    expect(answers).toEqual(["new"]);
  });

  it("drops a stale failure, and everything once it is told to forget", async () => {
    const questions = latestOnly();
    const stale = deferred<string>();
    const left = deferred<string>();
    const answers: string[] = [];
    questions.ask(
      () => stale.promise,
      (value) => answers.push(value),
      () => answers.push("failed"),
    );
    questions.ask(
      () => left.promise,
      (value) => answers.push(value),
      () => answers.push("failed"),
    );
    stale.reject(new Error("late"));
    await stale.promise.catch(() => {});
    questions.forget();
    left.resolve("unmounted");
    await left.promise;
    expect(answers).toEqual([]);
  });

  it("hands on the failure of the latest question", async () => {
    const questions = latestOnly();
    const failures: unknown[] = [];
    const error = new Error("no");
    questions.ask(
      () => Promise.reject(error),
      () => {},
      (failure) => failures.push(failure),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures).toEqual([error]);
  });
});
