import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";

interface Props<T> extends Listed<T> {
  readonly title: string;
  /** What is said where there is none of what should be none */
  readonly good: string;
  /** Whose each is, where they stand in groups */
  readonly groupOf?: (item: T) => string;
  /** What to know before the list */
  readonly note?: string;
}

/** One thing to look at before the summary goes out: how many, and which. */
export function PanelSection<T>({ title, good, groupOf, note, ...listed }: Props<T>) {
  const id = useId();
  const { items } = listed;
  const found = items.length > 0;
  return (
    <section aria-labelledby={id} className="summary-section">
      <h2 className="section-title with-icon" id={id}>
        {found ? <IconAlertTriangle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
        {found ? `${title} ${items.length} 项` : title}
      </h2>
      {!found && <Text size="xs">{good}</Text>}
      {found && note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      {found && !groupOf && <ShortList {...listed} />}
      {groupOf &&
        [...Map.groupBy(items, groupOf)].map(([group, own]) => (
          <div key={group} className="summary-group">
            <Text size="xs" fw={600}>
              {group}
            </Text>
            <ShortList {...listed} items={own} />
          </div>
        ))}
    </section>
  );
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  readonly first?: number;
}

/** The first of many, and the rest on demand. */
function ShortList<T>({ items, keyOf, draw, first = 8 }: Listed<T>) {
  const [all, setAll] = useState(false);
  const shown = all || items.length <= first + 2 ? items : items.slice(0, first);
  const more = `显示全部 ${items.length} 项`;
  return (
    <>
      <ul className="summary-list">
        {shown.map((item) => (
          <li key={keyOf(item)}>{draw(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <ActionButton variant="subtle" size="compact-xs" label={more} onClick={() => setAll(true)} />
      )}
    </>
  );
}
