import { Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { HomePage } from "../../electron/contract/homePage.ts";
import { LateButton } from "./LateButton.tsx";
import { LateTable } from "./LateTable.tsx";

/** What should have been done by now: the longest overdue, and the way to the rest. */
export function LateWorks({ late, asOf }: { late: HomePage["late"]; asOf: string }) {
  return (
    <section aria-labelledby="late-works">
      <h2 className="section-title" id="late-works">
        逾期事项（{late.total} 项）
        {late.total > late.works.length && <LateButton area={null} count={late.total} asOf={asOf} />}
      </h2>
      {late.total === 0 ? (
        <Text className="with-icon" size="xs">
          <IconCircleCheck size={16} aria-hidden /> 没有过期未完成的事项。
        </Text>
      ) : (
        <LateTable works={late.works} />
      )}
    </section>
  );
}
