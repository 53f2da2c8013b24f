import { Anchor } from "@mantine/core";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";

interface Props {
  readonly ledger: string;
  readonly id: string;
  readonly label: string;
  /** As large as the words around it */
  readonly inherit?: boolean;
}

/** Leads to a record; its form leads back here. */
export function RecordLink({ ledger, id, label, inherit = false }: Props) {
  const { asOf } = usePlace();
  const route: Route = { page: "record", ledger, id };
  return (
    <Anchor
      size="xs"
      inherit={inherit}
      href={hashOf({ route, asOf })}
      onClick={(event) => {
        event.preventDefault();
        void places.goFrom(route);
      }}
    >
      {label || "（无名称）"}
    </Anchor>
  );
}
