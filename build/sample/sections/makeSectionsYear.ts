import { createPlaceNames } from "../createPlaceNames.ts";
import { createRandom } from "../createRandom.ts";
import { type Bureau, makeBureau } from "./makeBureau.ts";
import { type Conduct, makeConduct } from "./makeConduct.ts";
import { type Investment, makeInvestment } from "./makeInvestment.ts";
import { makeParty, type Party } from "./makeParty.ts";
import { makeRuralRoads, type RuralRoads } from "./makeRuralRoads.ts";
import { makeSafety, type Safety } from "./makeSafety.ts";
import { makeService, type Service } from "./makeService.ts";
import { makeTraffic, type Traffic } from "./makeTraffic.ts";
import { makeWorks, type Works } from "./makeWorks.ts";

/** What the sections have to tell of the year. */
export interface SectionsYear {
  readonly bureau: Omit<Bureau, "person">;
  readonly investment: Investment;
  readonly works: Works;
  readonly rural: RuralRoads;
  readonly safety: Safety;
  readonly traffic: Traffic;
  readonly party: Party;
  readonly conduct: Conduct;
  readonly service: Service;
}

/** Makes the sections' year; the same seed gives the same. */
export function makeSectionsYear(seed: number, year: number, townships: readonly string[]): SectionsYear {
  const random = createRandom(seed);
  const names = createPlaceNames(random);
  const { person, ...bureau } = makeBureau(random);
  return {
    bureau,
    investment: makeInvestment(random, names, townships, year),
    works: makeWorks(random, townships, year),
    rural: makeRuralRoads(random, names, townships, year),
    safety: makeSafety(random, names, year),
    traffic: makeTraffic(random, names, year),
    party: makeParty(random, names, townships, { ...bureau, person }, year),
    conduct: makeConduct(random, { ...bureau, person }, year),
    service: makeService(random, names, townships, bureau, year),
  };
}
