import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { words } from "../text/words.ts";
import { Paper } from "./sheet/Paper.tsx";
import { TableActions } from "./TableActions.tsx";
import { TableSheet } from "./sheet/TableSheet.tsx";

/** One table for the month chosen, as it will be printed. */
export function TablePage({ table }: { table: string }) {
  const { asOf } = useBureau();
  const { value, failure, loading, reload } = useQuery("tables.model", { table, asOf });
  const shown = value?.asOf === asOf ? value : undefined;
  return (
    <>
      <PageHead title={value?.name ?? table} about={value && <span>{value.id}</span>}>
        <TableActions table={table} asOf={asOf} reason={shown ? null : "报表还没有读出来"} />
      </PageHead>
      <div className="paper-desk" aria-busy={loading} tabIndex={-1}>
        {failure && <FailureNote failure={failure} retry={reload} />}
        {!shown && !failure && words.reading}
        {shown && !failure && (
          <Paper size={shown.paper}>
            <TableSheet model={shown} />
          </Paper>
        )}
      </div>
    </>
  );
}
