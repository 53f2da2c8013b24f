import { TaskBar } from "../../layout/TaskBar.tsx";
import type { Import } from "../useImport.ts";

/** 读取 and planning; nothing is written yet. */
export function ReadingStep({ file, task }: { file: string; task: Import["task"] }) {
  return <TaskBar task={task} text={`正在读取“${file}”…`} />;
}
