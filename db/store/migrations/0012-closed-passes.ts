import type { Migration } from "./Migration.ts";

/** The 错误 that were passed for a month when it was closed, with their reasons; triggers keep them as they are. */
export const closedPasses: Migration = {
  name: "passes of closed months",
  statements: [
    `CREATE TABLE closed_passes (
  closing TEXT NOT NULL REFERENCES closings (id),
  finding TEXT NOT NULL,
  rule TEXT NOT NULL,
  words TEXT NOT NULL,
  said TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (closing, finding)
) STRICT`,
    `CREATE TRIGGER closed_passes_fixed BEFORE UPDATE ON closed_passes
  BEGIN SELECT RAISE(ABORT, 'what was passed is not changed'); END`,
    `CREATE TRIGGER closed_passes_kept BEFORE DELETE ON closed_passes
  BEGIN SELECT RAISE(ABORT, 'what was passed is kept'); END`,
    `CREATE TRIGGER closed_passes_once BEFORE INSERT ON closed_passes
  WHEN EXISTS (SELECT 1 FROM closed_passes p WHERE p.closing = NEW.closing AND p.finding = NEW.finding)
  BEGIN SELECT RAISE(ABORT, 'what was passed is not replaced'); END`,
  ],
};
