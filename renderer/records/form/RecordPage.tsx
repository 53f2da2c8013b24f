/**
 * renderer/records/form — one record in a form, with its months. The rule: what is typed stays text until it is saved; it is
 * read by the field's kind and checked by the ledger's own checkValues, the same that the handler runs.
 */
import { useCallback, useEffect, useState } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { Failure } from "../../../electron/contract/envelope.ts";
import { failureOf } from "../../api/CallFailed.ts";
import { call } from "../../api/client.ts";
import { latestOnly } from "../../api/latestOnly.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { words } from "../../text/words.ts";
import { RecordForm } from "./RecordForm.tsx";
import type { Opened } from "./useRecordForm.ts";

/**
 * One record of a ledger, or a new one (id null). It is read when the page opens and after each saving, never in between:
 * what is typed must not be replaced. What somebody else changed meanwhile is found out when saving (revision).
 */
export function RecordPage({ ledger, id }: { ledger: Ledger; id: string | null }) {
  const { asOf } = useBureau();
  const [read, setRead] = useState<{ opened: Opened | null; failure: Failure | null; version: number }>({
    opened: null,
    failure: null,
    version: 0,
  });
  const [questions] = useState(latestOnly);

  const reload = useCallback(() => {
    if (id === null) {
      setRead(({ version }) => ({ opened: null, failure: null, version: version + 1 }));
      return;
    }
    questions.ask(
      () => call("records.get", { ledger: ledger.id, id }),
      (opened) => setRead(({ version }) => ({ opened, failure: null, version: version + 1 })),
      (error) => setRead(({ version }) => ({ opened: null, failure: failureOf(error), version })),
    );
  }, [ledger.id, id, questions]);

  useEffect(() => {
    reload();
    return questions.forget;
  }, [reload, questions]);

  if (read.failure || (id !== null && !read.opened)) {
    return (
      <>
        <PageHead title={ledger.name} />
        <div className="page-body">
          {read.failure ? <FailureNote failure={read.failure} retry={reload} /> : words.reading}
        </div>
      </>
    );
  }
  return (
    <RecordForm key={`${read.version} ${asOf}`} ledger={ledger} opened={read.opened} asOf={asOf} reload={reload} />
  );
}
