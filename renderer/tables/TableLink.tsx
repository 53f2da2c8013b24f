import { Anchor } from "@mantine/core";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";

/** A table's or variant's name, leading to its page. */
export function TableLink({ route, name }: { route: Route; name: string }) {
  const { asOf } = usePlace();
  return (
    <Anchor
      size="sm"
      href={hashOf({ route, asOf })}
      onClick={(event) => {
        event.preventDefault();
        void places.go(route);
      }}
    >
      {name}
    </Anchor>
  );
}
