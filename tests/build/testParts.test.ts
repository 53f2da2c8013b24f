import { describe, expect, it } from "vitest";
import { counted, sum } from "../../build/testParts.ts";

const report = (numbers: object, testResults: object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...numbers,
  });

describe("the counts of npm test", () => {
  it("takes them from the runner's report", () => {
    expect(counted(report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }))).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
    });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const files = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}] },
    ];
    expect(counted(report({ numPassedTests: 1, numFailedTests: 1 }, files))).toMatchObject({ passed: 1, failed: 2 });
  });

  it("adds the parts up", () => {
    expect(
      sum([
        { passed: 1, failed: 0, skipped: 2 },
        { passed: 3, failed: 4, skipped: 0 },
      ]),
    ).toEqual({ passed: 4, failed: 4, skipped: 2 });
  });
});
