import { Modal } from "@mantine/core";
import type { useTask } from "../api/useTask.ts";
import { TaskBar } from "./TaskBar.tsx";

/** Long work in a window of its own: how far it is, and a way to stop it. Nothing else can be done meanwhile. */
export function TaskModal({ task, title, text }: { task: ReturnType<typeof useTask>; title: string; text: string }) {
  return (
    <Modal
      opened={task.running}
      onClose={task.cancel}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      size="md"
    >
      <TaskBar task={task} text={text} />
    </Modal>
  );
}
