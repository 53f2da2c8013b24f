import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { words } from "../text/words.ts";
import { ReasonForm } from "./ReasonForm.tsx";

interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** The word on the button that goes on */
  readonly confirm: string;
  readonly cancel?: string;
  /** What cannot easily be taken back */
  readonly grave?: boolean;
}

interface ReasonQuestion extends Question {
  readonly required: boolean;
  /** What the words are called where they are no reason: 说明 */
  readonly label?: string;
}

const focused = { "data-autofocus": true };

/** Asks yes or no in a window; closing it is no. */
export function askConfirm({ title, text, confirm, cancel, grave }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm, cancel: cancel ?? words.cancel },
      // The button that changes least has the focus.
      confirmProps: grave ? { color: "red.9" } : focused,
      cancelProps: grave ? focused : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}

/** Asks for a reason in words; null when the window was closed. Without `required` the reason may stay blank. */
export function askReason({ title, text, confirm, grave, required, label }: ReasonQuestion): Promise<string | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title,
      onClose: () => resolve(null),
      children: (
        <ReasonForm
          text={text}
          confirm={confirm}
          grave={grave === true}
          required={required}
          label={label}
          done={(reason) => {
            resolve(reason);
            modals.close(id);
          }}
          cancel={() => modals.close(id)}
        />
      ),
    });
  });
}
