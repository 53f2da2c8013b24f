import { PlaceLink } from "../layout/PlaceLink.tsx";

interface Props {
  readonly ledger: string;
  readonly id: string;
  readonly label: string;
  /** As large as the words around it */
  readonly inherit?: boolean;
}

/** Leads to a record; its form leads back here. */
export function RecordLink({ ledger, id, label, inherit = false }: Props) {
  return (
    <PlaceLink to={{ page: "record", ledger, id }} returns inherit={inherit}>
      {label || "（无名称）"}
    </PlaceLink>
  );
}
