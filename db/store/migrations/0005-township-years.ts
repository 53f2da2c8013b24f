import type { Migration } from "./Migration.ts";

/** The years a township is in force. */
export const townshipYears: Migration = {
  name: "years of validity of townships",
  statements: [
    `ALTER TABLE townships ADD COLUMN "启用年度" INTEGER`,
    `ALTER TABLE townships ADD COLUMN "停用年度" INTEGER`,
    "DROP INDEX townships_list",
    `CREATE INDEX townships_list ON townships ("natural_key", "id", "排序", "启用年度", "停用年度") WHERE deleted_at IS NULL`,
  ],
};
