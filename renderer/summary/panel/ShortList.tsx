import { type ReactNode, useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  readonly first?: number;
}

/** The first of many, and the rest on demand. */
export function ShortList<T>({ items, keyOf, draw, first = 8 }: Props<T>) {
  const [all, setAll] = useState(false);
  const shown = all || items.length <= first + 2 ? items : items.slice(0, first);
  return (
    <>
      <ul className="summary-list">
        {shown.map((item) => (
          <li key={keyOf(item)}>{draw(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <ActionButton
          variant="subtle"
          size="compact-xs"
          label={`显示全部 ${items.length} 项`}
          onClick={() => setAll(true)}
        />
      )}
    </>
  );
}
