import { useEffect, useState } from "react";
import { type CodeCheck, DROPPED_BYTES, type WorkbookCheck } from "../../../electron/contract/codeVerification.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { notifyStopped } from "../../layout/notify.tsx";
import { told } from "../../layout/told.ts";

type VerificationResult =
  | { readonly kind: "code"; readonly check: CodeCheck }
  | { readonly kind: "workbook"; readonly check: WorkbookCheck };

/** Kept while the program runs: coming back from a table finds what was checked. */
let last: VerificationResult | null = null;

/** Checks a code or a workbook, one at a time. */
export function useCodeVerification() {
  const task = useTask();
  const [result, setResult] = useState(last);
  useEffect(() => {
    last = result;
  }, [result]);

  const start = (work: (task: string) => Promise<VerificationResult>): Promise<boolean> => {
    setResult(null);
    return told(async () => setResult(await task.run(work)));
  };
  const startWorkbook = (work: (task: string) => Promise<WorkbookCheck>) =>
    start(async (name) => ({ kind: "workbook", check: await work(name) }));
  return {
    task,
    result,
    code: (code: string, before: string | null = null) =>
      void start(async (name) => ({ kind: "code", check: await call("checkIn.code", { code, before, task: name }) })),
    choose: () =>
      told(async () => {
        const { file } = await call("checkIn.choose", {});
        if (file) await startWorkbook((name) => call("checkIn.workbook", { token: file.token, task: name }));
      }),
    dropped: (file: File) => {
      if (file.size > DROPPED_BYTES) {
        notifyStopped(`“${file.name}”超过 ${DROPPED_BYTES / 1024 / 1024} MB，没有读取。请用“选择文件”打开它。`);
        return;
      }
      void startWorkbook(async (name) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return call("checkIn.dropped", { name: file.name, bytes, task: name });
      });
    },
  };
}
