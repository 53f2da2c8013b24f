import { useCallback, useMemo, useState } from "react";
import type { Ledger, Problem, Values } from "../../../db/ledgers/defineLedger.ts";
import { openingAsked } from "../../../db/ledgers/openingAsked.ts";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { checkForm, differs, isBlank, readTexts, type Texts, textOf, textsOf } from "./formState.ts";
import { monthStart } from "./monthPlan.ts";

export type Opened = OutputOf<"records.get">;

/** What is typed into the form of one record and one month, read and checked as it stands. */
export function useRecordForm(ledger: Ledger, opened: Opened | null, asOf: string, kept: Texts) {
  const { firstReport } = useBureau().state;
  const [start, setStart] = useState(() => {
    const month = monthStart(opened?.months ?? [], asOf);
    return {
      month,
      texts: { ...textsOf(ledger, "record", opened?.record.values ?? null), ...kept },
      progress: textsOf(ledger, "progress", month.values),
    };
  });
  const [texts, setTexts] = useState<Texts>(start.texts);
  /** Personal fields that are shown masked */
  const [masked, setMasked] = useState<ReadonlySet<string>>(() => new Set(opened?.masked));
  const [progressTexts, setProgressTexts] = useState<Texts>(start.progress);
  /** The month is written although nothing of it was changed: it is as the month before */
  const [sameAsBefore, setSameAsBefore] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);

  const recordChanged = differs(start.texts, texts);
  const progressChanged = differs(start.progress, progressTexts);
  const writesMonth = ledger.progress !== undefined && (progressChanged || (sameAsBefore && !isBlank(progressTexts)));

  const reading = useMemo(() => {
    const record = readTexts(ledger, "record", texts, masked);
    const progress = readTexts(ledger, "progress", progressTexts);
    return { record, progress, problems: checkForm(ledger, record, writesMonth ? progress : null) };
  }, [ledger, texts, masked, progressTexts, writesMonth]);

  const shown = new Map<string, Problem>();
  for (const problem of reading.problems) {
    if (problem.field === null || shown.get(problem.field)?.level === "error") continue;
    if (tried || touched.has(problem.field)) shown.set(problem.field, problem);
  }
  // Asked as soon as the dates say that it began before the book, whichever field was typed in.
  const asked = openingAsked(ledger, reading.record.values, firstReport);
  if (asked?.field && !shown.has(asked.field)) shown.set(asked.field, asked);

  const change = useCallback(
    (name: string, text: string) => {
      setTouched((before) => (before.has(name) ? before : new Set(before).add(name)));
      const set = name in (ledger.progress ?? {}) ? setProgressTexts : setTexts;
      set((before) => ({ ...before, [name]: text }));
    },
    [ledger],
  );

  /** Personal values in clear, in place of their masks; nothing was typed by that. */
  const reveal = useCallback(
    (values: Values) => {
      const clear: Record<string, string> = {};
      for (const name of Object.keys(values)) {
        const field = ledger.fields[name];
        if (field) clear[name] = textOf(values[name], field);
      }
      setStart((before) => ({ ...before, texts: { ...before.texts, ...clear } }));
      setTexts((before) => ({ ...before, ...clear }));
      setMasked(new Set());
    },
    [ledger],
  );

  return {
    start,
    masked,
    reveal,
    texts,
    progressTexts,
    change,
    sameAsBefore,
    setSameAsBefore,
    writesMonth,
    progressChanged,
    dirty: recordChanged || progressChanged || sameAsBefore,
    reading,
    /** Problems to show now: of fields that were touched, or all after a try to save */
    shown,
    showAll: () => setTried(true),
  };
}
