import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { places, usePlace } from "./place.ts";
import { hashOf, type Route } from "./route.ts";

/** A link to another page; the month stays. */
export function PlaceLink({ to, children }: { to: Route; children: ReactNode }) {
  const { asOf } = usePlace();
  return (
    <Anchor
      size="xs"
      href={hashOf({ route: to, asOf })}
      onClick={(event) => {
        event.preventDefault();
        void places.go(to);
      }}
    >
      {children}
    </Anchor>
  );
}
