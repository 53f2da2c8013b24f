/**
 * renderer/tables/codeVerification — 校验码核对: a code typed or a workbook dropped, and what main says of it, cell by cell.
 * Nothing is written; the page compares nothing itself.
 */
import { IconList } from "@tabler/icons-react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { places } from "../../layout/place.ts";
import { TaskBar } from "../../layout/TaskBar.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { DropArea } from "./DropArea.tsx";
import { useCodeVerification } from "./useCodeVerification.ts";
import { CodeResult, WorkbookResult } from "./VerificationResult.tsx";

/** 校验码核对: whether a paper or a workbook still says what was handed in, and what the ledgers say today. */
export function CodeVerificationPage() {
  const { task, result, code, choose, dropped } = useCodeVerification();
  const reason = task.running ? "正在核对，请稍候或取消" : null;
  return (
    <>
      <PageHead title="校验码核对" about={<span>核对纸上或文件里的报表，与上报时、与现在的台账是否一致</span>}>
        <ActionButton quiet icon={IconList} label="全部报表" onClick={() => places.go({ page: "tables" })} />
      </PageHead>
      <div className="page-scroll">
        <div className="code-verification">
          <CodeForm reason={reason} check={code} />
          <DropArea reason={reason} choose={choose} dropped={dropped} />
        </div>
        {task.running && <TaskBar task={task} text="正在核对…" />}
        <div aria-live="polite">
          {result?.kind === "code" && (
            <CodeResult check={result.check} more={(before) => code(result.check.typed, before)} />
          )}
          {result?.kind === "workbook" && <WorkbookResult check={result.check} />}
        </div>
      </div>
    </>
  );
}
