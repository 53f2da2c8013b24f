import { NavLink, ScrollArea } from "@mantine/core";
import {
  type Icon,
  IconChecklist,
  IconFileImport,
  IconFileText,
  IconHistory,
  IconHome,
  IconTable,
} from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { areas } from "../../db/ledgers/areas.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { runCommand, useCommand } from "../layout/commands.ts";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";
import { useStored } from "../layout/useStored.ts";

/** The work areas with the ledgers of each, in the order of the menu. An area without a ledger is left out. */
const areaItems = areas
  .map(({ id, name }) => ({ id, name, ledgers: ledgers.filter(({ area }) => area === id) }))
  .filter((area) => area.ledgers.length > 0);

/** The pages above the areas, in order. */
const pageItems: readonly { readonly name: string; readonly route: Route; readonly icon: Icon }[] = [
  { name: "首页", route: { page: "home" }, icon: IconHome },
  { name: "报表", route: { page: "tables" }, icon: IconTable },
  { name: "年度总结", route: { page: "summary", kind: "annual" }, icon: IconFileText },
  { name: "导入表格", route: { page: "import", ledger: null }, icon: IconFileImport },
  { name: "导入记录", route: { page: "batches" }, icon: IconHistory },
  { name: "审核", route: { page: "audit", area: null }, icon: IconChecklist },
];

/** Where Ctrl+1 … Ctrl+9 lead: the pages, then the first ledger of each area. */
const numberedRoutes: readonly Route[] = [
  ...pageItems.map(({ route }) => route),
  ...areaItems.map(({ ledgers: [first] }): Route => ({ page: "ledger", ledger: first?.id ?? "" })),
].slice(0, 9);

/** The navigation by work area; links, so that they can be reached, opened and read out like links. */
export function Navigation({ route }: { route: Route }) {
  const [closed, toggle] = useClosedAreas();
  return (
    <nav className="navigation" aria-label="主导航">
      <ScrollArea h="100%" type="auto" scrollbarSize={8}>
        {pageItems.map(({ name, route: to, icon: Sign }) => (
          <Item key={name} name={name} to={to} active={isAt(route, to)} icon={<Sign size={16} aria-hidden />} />
        ))}
        {areaItems.map((area) => (
          <NavLink
            key={area.id}
            component="button"
            type="button"
            className="navigation-area"
            label={area.name}
            opened={!closed.includes(area.id)}
            aria-expanded={!closed.includes(area.id)}
            onChange={() => toggle(area.id)}
            childrenOffset={0}
          >
            {area.ledgers.map((ledger) => (
              <Item
                key={ledger.id}
                name={ledger.name}
                to={{ page: "ledger", ledger: ledger.id }}
                active={"ledger" in route && route.page !== "import" && route.ledger === ledger.id}
              />
            ))}
            {area.id === "base" && <Item name="设置" to={{ page: "settings" }} active={route.page === "settings"} />}
          </NavLink>
        ))}
      </ScrollArea>
      <NumberedKeys />
    </nav>
  );
}

function isAt(route: Route, item: Route): boolean {
  return (
    route.page === item.page ||
    (item.page === "tables" && (route.page === "table" || route.page === "codeVerification"))
  );
}

function Item({ name, to, active, icon }: { name: string; to: Route; active: boolean; icon?: React.ReactNode }) {
  const { asOf } = usePlace();
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    void places.go(to);
    // Choosing the page one is already on begins it anew, where it has something to begin (the next file to import).
    if (active) runCommand("again");
  };
  return (
    <NavLink
      href={hashOf({ route: to, asOf })}
      ref={(link: HTMLAnchorElement | null) => {
        // Long navigations: the page one is on stays in view.
        if (active) link?.scrollIntoView({ block: "nearest" });
      }}
      className={icon ? "navigation-item" : "navigation-item navigation-ledger"}
      label={name}
      leftSection={icon}
      active={active}
      aria-current={active ? "page" : undefined}
      onClick={follow}
    />
  );
}

/** Ctrl+1 … Ctrl+9, as the menu numbers them. */
function NumberedKeys() {
  return numberedRoutes.map((route, index) => (
    <NumberedKey key={hashOf({ route, asOf: null })} number={index + 1} route={route} />
  ));
}

function NumberedKey({ number, route }: { number: number; route: Route }) {
  useCommand(`area-${number}`, () => void places.go(route));
  return null;
}

/** Which areas of the navigation are folded away; remembered on this PC. */
function useClosedAreas(): [readonly string[], (area: string) => void] {
  const [closed, setClosed] = useStored<readonly string[]>("local", "navigation.closed", (stored) =>
    Array.isArray(stored) ? stored.filter((item) => typeof item === "string") : [],
  );
  return [
    closed,
    (area) => setClosed(closed.includes(area) ? closed.filter((other) => other !== area) : [...closed, area]),
  ];
}
