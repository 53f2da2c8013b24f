import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";

interface Props {
  readonly title: string;
  /** How many there are of what should be none */
  readonly count: number;
  /** What is said where there is none */
  readonly good: string;
  readonly children: ReactNode;
}

/** One thing to look at before the summary goes out: how many, and which. */
export function PanelSection({ title, count, good, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="summary-section">
      <h2 className="section-title with-icon" id={id}>
        {count > 0 ? <IconAlertTriangle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
        {count > 0 ? `${title} ${count} 项` : title}
      </h2>
      {count > 0 ? children : <Text size="xs">{good}</Text>}
    </section>
  );
}
