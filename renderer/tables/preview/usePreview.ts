import { useEffect, useState } from "react";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import type { Failure } from "../../../electron/contract/envelope.ts";
import type { ShownAs } from "../../../electron/contract/ownTables.ts";
import { CallFailed, failureOf } from "../../api/CallFailed.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { type OpenPdf, openPdf } from "./openPdf.ts";

export type PreviewMade = OutputOf<"tables.preview">;
export type PreviewPaper = "own" | "A4" | "A3";

export interface PreviewRequest {
  /** Ids of the tables, in the order in which they are printed */
  readonly tables: readonly string[];
  readonly asOf: string;
  readonly shown: ShownAs;
  /** As they were issued then; null: as the ledgers stand today */
  readonly closing: string | null;
  readonly paper: PreviewPaper;
}

type State =
  | { readonly step: "making" }
  | { readonly step: "shown"; readonly made: PreviewMade; readonly pdf: OpenPdf }
  | { readonly step: "failed"; readonly failure: Failure };

/** Has the tables printed to a PDF and opens it; a new request, or the end of the component, gives the former one up. */
export function usePreview(request: PreviewRequest): {
  readonly state: State;
  readonly task: ReturnType<typeof useTask>;
  readonly retry: () => void;
} {
  const task = useTask();
  const { run } = task;
  const [state, setState] = useState<State>({ step: "making" });
  const [tries, setTries] = useState(0);
  // By its text, so that an equal request made anew by a render prints nothing again.
  const requestText = JSON.stringify({ ...request, tries });

  useEffect(() => {
    const { tries: _, ...asked } = JSON.parse(requestText) as PreviewRequest & { tries: number };
    let left = false;
    let giveUp = (): void => {};
    setState({ step: "making" });
    run(async (name) => {
      giveUp = () => void call("tasks.cancel", { task: name }).catch(() => {});
      const made = await call("tables.preview", { ...asked, tables: [...asked.tables], task: name });
      giveUp = () => void call("tables.closePreview", { token: made.token }).catch(() => {});
      const pdf = await openPdf(await fetched(made.token));
      if (left) {
        pdf.close();
        return;
      }
      giveUp = () => {
        pdf.close();
        void call("tables.closePreview", { token: made.token }).catch(() => {});
      };
      setState({ step: "shown", made, pdf });
    }).catch((error: unknown) => {
      if (!left) setState({ step: "failed", failure: failureOf(error) });
    });
    return () => {
      left = true;
      giveUp();
    };
  }, [requestText, run]);

  return { state, task, retry: () => setTries((before) => before + 1) };
}

async function fetched(token: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(`/preview/${token}`, window.location.href));
  if (!answer.ok) throw new CallFailed({ code: "preview-missing" });
  return answer.arrayBuffer();
}
