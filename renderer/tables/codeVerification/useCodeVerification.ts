import { useEffect, useState } from "react";
import { type CodeCheck, DROPPED_BYTES, type WorkbookCheck } from "../../../electron/contract/codeVerification.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { notifyFailure, notifyStopped } from "../../layout/notify.tsx";

export type VerificationResult =
  | { readonly kind: "code"; readonly check: CodeCheck }
  | { readonly kind: "workbook"; readonly check: WorkbookCheck };

/** Kept while the program runs: coming back from a table finds what was checked. */
let last: VerificationResult | null = null;

export interface CodeVerification {
  readonly task: ReturnType<typeof useTask>;
  readonly result: VerificationResult | null;
  code(code: string, before?: string): void;
  choose(): void;
  dropped(file: File): void;
}

/** Checks a code or a workbook, one at a time. */
export function useCodeVerification(): CodeVerification {
  const task = useTask();
  const [result, setResult] = useState(last);
  useEffect(() => {
    last = result;
  }, [result]);

  const start = (work: (task: string) => Promise<VerificationResult>): void => {
    setResult(null);
    task.run(work).then(setResult).catch(notifyFailure);
  };
  return {
    task,
    result,
    code: (code, before) =>
      start(async (name) => ({
        kind: "code",
        check: await call("checkIn.code", { code, before: before ?? null, task: name }),
      })),
    choose: () => {
      call("checkIn.choose", {})
        .then(({ file }) => {
          if (!file) return;
          start(async (name) => ({
            kind: "workbook",
            check: await call("checkIn.workbook", { token: file.token, task: name }),
          }));
        })
        .catch(notifyFailure);
    },
    dropped: (file) => {
      if (file.size > DROPPED_BYTES) {
        notifyStopped(`“${file.name}”超过 ${DROPPED_BYTES / 1024 / 1024} MB，没有读取。请用“选择文件”打开它。`);
        return;
      }
      start(async (name) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return {
          kind: "workbook",
          check: await call("checkIn.dropped", { name: file.name, bytes, task: name }),
        };
      });
    },
  };
}
