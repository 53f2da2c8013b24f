import { useState } from "react";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanProblem } from "../../../electron/contract/importPlan.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { withCell } from "../choices.ts";
import type { TableStep } from "../useImport.ts";
import { CellFix } from "./CellFix.tsx";
import { LevelIcon } from "./LevelIcon.tsx";

interface Props extends TableStep {
  readonly row: number;
  readonly problem: PlanProblem;
}

/** One problem: where it stands, what stands there, what is wrong; and the cell corrected by hand. */
export function ProblemLine({ ledger, table, row, problem, work, wizard }: Props) {
  const busy = work.task.running;
  const [fixing, setFixing] = useState(false);
  const named = allFields(ledger).find(({ name }) => name === problem.field);
  return (
    <li className={`problem-${problem.level}`}>
      <span className="with-icon">
        <LevelIcon level={problem.level} size={14} />
        <b>{problem.cell ?? `第 ${row} 行`}</b>
        <span>{problem.field}</span>
        {problem.raw !== "" && !problem.message.includes(problem.raw) && <span>原文“{problem.raw}”</span>}
        <span>{problem.message}</span>
      </span>
      {named && !fixing && <ActionButton small disabled={busy} label="改正" onClick={() => setFixing(true)} />}
      {named && fixing && (
        <CellFix
          named={named}
          raw={problem.raw}
          busy={busy}
          close={() => setFixing(false)}
          fix={(text) => {
            setFixing(false);
            void work.replan(withCell(wizard.choices, { index: table.index, row, field: named.name, text }));
          }}
        />
      )}
    </li>
  );
}
