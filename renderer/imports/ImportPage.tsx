import { monthText } from "../../db/exact/index.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { askConfirm } from "../layout/ask.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";
import { notifyStopped } from "../layout/notify.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { useLeaveGuard } from "../layout/place.ts";
import { TaskBar } from "../layout/TaskBar.tsx";
import { words } from "../text/words.ts";
import { StepFooter } from "./StepFooter.tsx";
import { StepLine } from "./StepLine.tsx";
import { BlanksNote } from "./steps/BlanksNote.tsx";
import { ChooseStep } from "./steps/ChooseStep.tsx";
import { ColumnsStep } from "./steps/ColumnsStep.tsx";
import { CompareStep } from "./steps/CompareStep.tsx";
import { DoneStep } from "./steps/DoneStep.tsx";
import { RowsStep } from "./steps/RowsStep.tsx";
import { TablesStep } from "./steps/TablesStep.tsx";
import { WriteStep } from "./steps/WriteStep.tsx";
import { type Import, type PlannedStep, useImport } from "./useImport.ts";
import { useKeptFocus } from "./useKeptFocus.ts";

const leaveQuestion = {
  title: "导入尚未写入",
  text: "离开将放弃本次导入，未写入任何数据。",
  confirm: "放弃导入",
  cancel: "继续导入",
  grave: true,
};

/** 导入表格: from a file to the ledgers, step by step. */
export function ImportPage({ ledger }: { ledger: string | null }) {
  const { asOf } = useBureau();
  const work = useImport();
  const { wizard } = work;
  const planned = "plan" in wizard;
  const root = useKeptFocus(work.task.running);
  useLeaveGuard(planned || work.task.running, async () => {
    if (work.task.running) {
      notifyStopped("正在读取或写入，请等待完成，或先取消。");
      return false;
    }
    const leave = await askConfirm(leaveQuestion);
    if (leave) work.giveUp();
    return leave;
  });
  useCommand("import", () => void work.choose(), wizard.step === "choose" || wizard.step === "done");
  useCommand("again", work.giveUp, wizard.step === "done");

  const file = planned ? wizard.plan.file : "file" in wizard ? wizard.file : null;
  const from = ledger === null ? undefined : ledgerOf(ledger);
  return (
    <div className="wizard" ref={root}>
      <PageHead
        title="导入表格"
        about={
          <span className="wizard-file">
            {file ?? (from ? `${from.name}，截至 ${monthText(asOf)}` : `截至 ${monthText(asOf)}`)}
          </span>
        }
      />
      <StepLine step={wizard.step} />
      <div className="page-scroll wizard-body" tabIndex={-1} aria-busy={work.task.running}>
        <Step work={work} />
      </div>
      {planned && (
        <StepFooter
          work={work}
          wizard={wizard}
          giveUp={async () => (await askConfirm(leaveQuestion)) && work.giveUp()}
        />
      )}
      {planned && work.task.running && wizard.step !== "write" && (
        <div className="wizard-busy" role="status">
          {work.task.progress?.text || words.reading}
        </div>
      )}
    </div>
  );
}

function Step({ work }: { work: Import }) {
  const { wizard } = work;
  switch (wizard.step) {
    case "choose":
      return <ChooseStep choose={work.choose} />;
    case "reading":
      return <TaskBar task={work.task} text={`正在读取“${wizard.file}”…`} />;
    case "done":
      return <DoneStep wizard={wizard} again={work.giveUp} />;
    default:
      return (
        <>
          <BlanksNote work={work} wizard={wizard} />
          <Planned work={work} wizard={wizard} />
        </>
      );
  }
}

const tableSteps = { columns: ColumnsStep, rows: RowsStep, compare: CompareStep };

function Planned(step: PlannedStep) {
  const { wizard } = step;
  if (wizard.step === "tables") return <TablesStep {...step} />;
  if (wizard.step === "write") return <WriteStep {...step} />;
  const table = wizard.plan.tables.find(({ index }) => index === wizard.table);
  const ledger = table && ledgerOf(table.ledger);
  const OneTable = tableSteps[wizard.step];
  return table && ledger && <OneTable {...step} table={table} ledger={ledger} />;
}
