import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  version?: string;
  optional?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, "../..");
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const { packages } = read("package-lock.json") as { packages: Record<string, LockedPackage> };

/** Where Node would look for the dependency, from the nearest folder outwards. */
function lookUp(from: string, name: string): string | undefined {
  const places = from.split("node_modules/");
  for (let depth = places.length; depth >= 1; depth -= 1) {
    const base = places.slice(0, depth).join("node_modules/").replace(/\/$/, "");
    const place = `${base}${base ? "/" : ""}node_modules/${name}`;
    if (packages[place]) {
      return place;
    }
  }
  return undefined;
}

describe("the lock file", () => {
  it("has an entry for every optional dependency it names, so that other machines install the same", () => {
    const named = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ place, name })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ place, name }) => lookUp(place, name) === undefined)).toEqual([]);
  });

  it("pins every dependency of the project to one exact version", () => {
    const own = read("package.json") as LockedPackage;
    const asked = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^(npm:@?[\w/.-]+@)?\d+\.\d+\.\d+$/);
    }
  });
});
