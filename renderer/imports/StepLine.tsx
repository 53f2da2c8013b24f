import { IconCheck } from "@tabler/icons-react";
import type { Wizard } from "./wizard.ts";

const names: readonly { readonly steps: readonly Wizard["step"][]; readonly name: string }[] = [
  { steps: ["choose", "reading"], name: "选择文件" },
  { steps: ["tables"], name: "识别结果" },
  { steps: ["columns"], name: "列对应" },
  { steps: ["rows"], name: "逐行检查" },
  { steps: ["compare"], name: "前后对照" },
  { steps: ["write"], name: "写入" },
  { steps: ["done"], name: "结果" },
];

/** Where the wizard stands. */
export function StepLine({ step }: { step: Wizard["step"] }) {
  const at = names.findIndex(({ steps }) => steps.includes(step));
  return (
    <ol className="step-line" aria-label="导入步骤">
      {names.map(({ name }, index) => (
        <li
          key={name}
          aria-current={index === at ? "step" : undefined}
          className={index === at ? "step-now" : index < at ? "step-past" : undefined}
        >
          <span className="step-number">{index < at ? <IconCheck size={13} aria-label="已完成" /> : index + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
