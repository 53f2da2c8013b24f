import { TextInput } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { submitting } from "../../layout/submitting.ts";

interface Props {
  /** Why nothing can be checked now; null: it can */
  readonly reason: string | null;
  readonly check: (code: string) => void;
}

/** The code from the foot of a printed table. */
export function CodeForm({ reason, check }: Props) {
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
