import { notifications } from "@mantine/notifications";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { errorText } from "../../electron/contract/errorText.ts";
import { failureOf } from "../api/CallFailed.ts";

const stopped = "stopped";
const failures = new Set<string>();

/** Says that something was done. */
export function notifyDone(message: string): void {
  notifications.hide(stopped);
  notifications.show({ message, color: "green.9", icon: <IconCheck size={16} aria-hidden />, autoClose: 3000 });
}

/** Says why something was not done, in the contract's words; `cancelled` by the user is said quietly. */
export function notifyFailure(error: unknown): void {
  const failure = failureOf(error);
  const id = notifications.show({
    message: errorText(failure.code, failure.detail),
    color: failure.code === "cancelled" ? "gray.7" : "red.9",
    icon: <IconAlertCircle size={16} aria-hidden />,
    autoClose: failure.code === "cancelled" ? 4000 : 12_000,
  });
  failures.add(id);
}

/** Takes failures off the screen when another page is opened: they are about the one before. */
export function clearFailures(): void {
  notifications.hide(stopped);
  for (const id of failures) notifications.hide(id);
  failures.clear();
}

/** Takes back what notifyStopped said, when it is tried again. */
export function clearStopped(): void {
  notifications.hide(stopped);
}

/** Says that something cannot go on as it is, where the page itself found out. */
export function notifyStopped(message: string): void {
  notifications.hide(stopped);
  notifications.show({
    id: stopped,
    message,
    color: "red.9",
    icon: <IconAlertCircle size={16} aria-hidden />,
    autoClose: 6000,
  });
}
