import { Anchor, Drawer, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { places, usePlace } from "../layout/place.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import type { Explain } from "../layout/route.ts";
import { ExplanationHead } from "./ExplanationHead.tsx";
import { figureName } from "./figureWords.ts";
import { groupName } from "./groupName.ts";
import { ChangedRecords, RecordsBehind } from "./RecordsBehind.tsx";

const PAGE_SIZE = 20;

/** 解释此数, above whatever page is open; the address says of which figure. Closed, the number pressed has the focus again. */
export function ExplanationDrawer() {
  const { explain } = usePlace();
  useFocusBack(explain);
  const figure = explain?.path.at(-1) ?? "";
  return (
    <Drawer
      opened={explain !== undefined}
      onClose={() => places.explain(null)}
      title={`解释此数：${figure.split(".")[1] ?? figure}${explain ? groupName(explain.within) : ""}`}
      size={720}
    >
      {explain && <Explained key={figure} figure={figure} explain={explain} />}
    </Drawer>
  );
}

function Explained({ figure, explain }: { figure: string; explain: Explain }) {
  const bureau = useBureau();
  const asOf = explain.asOf ?? bureau.asOf;
  const { value, failure, loading, reload } = useQuery("figures.explain", {
    figure,
    asOf,
    within: explain.within,
    page: explain.page,
    pageSize: PAGE_SIZE,
  });
  const open = (next: string): void => places.explain({ ...explain, path: [...explain.path, next], page: 1 });
  return (
    <Stack gap="md" aria-busy={loading}>
      <ExplanationPath explain={explain} />
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {value && (
        <>
          <ExplanationHead explanation={value} asOf={asOf} open={open} />
          <ChangedRecords explanation={value} />
          <RecordsBehind
            explanation={value}
            page={explain.page}
            pageSize={PAGE_SIZE}
            turn={(page) => places.explain({ ...explain, page })}
          />
        </>
      )}
    </Stack>
  );
}

/** The figures gone through to this one; each leads back to itself. */
function ExplanationPath({ explain }: { explain: Explain }) {
  if (explain.path.length < 2) return null;
  return (
    <Group gap={6} component="nav" aria-label="由哪个指标而来">
      {explain.path.slice(0, -1).map((figure, index) => (
        <span key={`${explain.path.slice(0, index).join(" ")} ${figure}`}>
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => places.explain({ ...explain, path: explain.path.slice(0, index + 1), page: 1 })}
          >
            {figureName(figure)}
          </Anchor>
          <span aria-hidden> ›</span>
        </span>
      ))}
      <Text component="span" size="xs">
        {figureName(explain.path.at(-1) ?? "")}
      </Text>
    </Group>
  );
}

/** The button that opened it may have been drawn anew since (coming back from a record): it is found by its figure. */
function useFocusBack(explain: Explain | undefined): void {
  const last = useRef<Explain | undefined>(undefined);
  useEffect(() => {
    const before = last.current;
    last.current = explain;
    if (explain || !before) return;
    const found = [...document.querySelectorAll<HTMLElement>("[data-figure]")].find(
      ({ dataset }) =>
        dataset.figure === before.path[0] &&
        dataset.group === groupName(before.within) &&
        dataset.asOf === (before.asOf ?? ""),
    );
    // After the drawer has given the focus back to where it believes it came from.
    const timer = setTimeout(() => found?.focus(), 50);
    return () => clearTimeout(timer);
  }, [explain]);
}
