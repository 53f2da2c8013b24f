import type { Migration } from "./Migration.ts";

/**
 * What projects and 路段 had spent before the book began, and up to which month: blank in a store that is filled. What names a project is
 * found from it, since 自开工累计 asks every project for its reports.
 */
export const openingBalances: Migration = {
  name: "opening balances",
  statements: [
    `DROP INDEX expressways_list`,
    `DROP INDEX projects_list`,
    `ALTER TABLE projects ADD COLUMN "期初累计完成投资" INTEGER`,
    `ALTER TABLE projects ADD COLUMN "期初截至月" TEXT`,
    `ALTER TABLE expressways ADD COLUMN "期初累计完成投资" INTEGER`,
    `ALTER TABLE expressways ADD COLUMN "期初截至月" TEXT`,
    `CREATE INDEX projects_list ON projects ("natural_key", "id", "总投资", "期初累计完成投资") WHERE deleted_at IS NULL`,
    `CREATE INDEX expressways_list ON expressways ("natural_key", "id", "全长", "主线长", "支线长", "设计速度", "估算投资", "期初累计完成投资") WHERE deleted_at IS NULL`,
    `CREATE INDEX "expressways_by_项目" ON expressways ("项目") WHERE deleted_at IS NULL`,
    `CREATE INDEX "investment_monthly_by_项目" ON investment_monthly ("项目") WHERE deleted_at IS NULL`,
  ],
};
