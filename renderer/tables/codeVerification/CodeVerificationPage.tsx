/**
 * renderer/tables/codeVerification — 校验码核对: a code typed or a workbook dropped, and what main says of it, cell by cell.
 * Nothing is written; the page compares nothing itself.
 */
import { Text, TextInput } from "@mantine/core";
import { IconFileSpreadsheet, IconList } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { submitting } from "../../layout/submitting.ts";
import { TaskBar } from "../../layout/TaskBar.tsx";
import { useCodeVerification } from "./useCodeVerification.ts";
import { CodeResult, WorkbookResult } from "./VerificationResult.tsx";

/** 校验码核对: whether a paper or a workbook still says what was handed in, and what the ledgers say today. */
export function CodeVerificationPage() {
  const { task, result, code, choose, dropped } = useCodeVerification();
  const reason = task.running ? "正在核对，请稍候或取消" : null;
  return (
    <>
      <PageHead title="校验码核对" about={<span>核对纸上或文件里的报表，与上报时、与现在的台账是否一致</span>}>
        <ActionButton quiet icon={IconList} label="全部报表" to={{ page: "tables" }} />
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

interface WayProps {
  /** Why nothing can be checked now; null: it can */
  readonly reason: string | null;
}

/** The code from the foot of a printed table. */
function CodeForm({ reason, check }: WayProps & { check: (code: string) => void }) {
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const missing = code.trim() === "";
  const submit = (): void => {
    setTried(true);
    if (!missing && reason === null) check(code.trim());
  };
  return (
    <form className="code-verification-way" onSubmit={submitting(submit)}>
      <h2 className="section-title">输入校验码</h2>
      <div className="code-verification-code">
        <TextInput
          aria-label="校验码"
          description="在报表页脚，8 位字母和数字，大小写不限"
          inputWrapperOrder={["input", "error", "description"]}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          maxLength={100}
          value={code}
          error={tried && missing ? "请输入校验码" : null}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ActionButton reason={reason} label="核对" onClick={submit} />
      </div>
    </form>
  );
}

interface DropProps extends WayProps {
  readonly choose: () => void;
  readonly dropped: (file: File) => void;
}

/** A workbook that comes back: chosen, or dropped here. */
function DropArea({ reason, choose, dropped }: DropProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      className={`code-verification-way code-verification-drop${over ? " code-verification-over" : ""}`}
      aria-label="核对工作簿"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && reason === null) dropped(file);
      }}
    >
      <h2 className="section-title">核对 Excel 文件</h2>
      <ActionButton reason={reason} quiet icon={IconFileSpreadsheet} label="选择文件…" onClick={choose} />
      <Text size="xs">{over ? "松开鼠标，核对这个文件" : "也可以把程序导出的报表文件拖到这里。只核对，不写入。"}</Text>
    </section>
  );
}
