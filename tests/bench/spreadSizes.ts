import { ledgers } from "../../db/ledgers/index.ts";

const large: Readonly<Record<string, number>> = {
  approvals: 60_000,
  "road-works": 30_000,
  complaints: 25_000,
  inspections: 15_000,
  enforcement: 15_000,
  "road-cases": 10_000,
  maintenance: 10_000,
  "investment-monthly": 8000,
  roads: 8000,
};

/** 200,000 records spread over the ledgers as a bureau has them after some years. */
export function spreadSizes(): Record<string, number> {
  const others = ledgers.filter(({ id }) => id !== "townships" && large[id] === undefined);
  const rest = 200_000 - Object.values(large).reduce((sum, size) => sum + size, 0);
  return { ...large, ...Object.fromEntries(others.map(({ id }) => [id, Math.floor(rest / others.length)])) };
}
