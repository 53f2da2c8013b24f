import { useEffect } from "react";
import { onEvent } from "../api/events.ts";
import { runCommand } from "../layout/commands.ts";
import { isComposing } from "../layout/isComposing.ts";

const letters: Readonly<Record<string, string>> = {
  n: "new",
  i: "import",
  f: "search",
  k: "find",
  s: "save",
  p: "print",
};

/** The command of a key press, or null: Ctrl with a letter or a digit, F1. */
export function commandOfKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string | null {
  if (event.key === "F1") return "keys";
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  if (/^[1-9]$/.test(event.key)) return `area-${event.key}`;
  return letters[event.key.toLowerCase()] ?? null;
}

/**
 * A window is open: only its own keys count, and what would take the page away is not done behind it. A part of it that carries
 * out a command itself says so: data-takes="print".
 */
function isBehindWindow(command: string): boolean {
  const top = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
  return top !== undefined && command !== "save" && !top.querySelector(`[data-takes="${command}"]`);
}

/** Keys and menu commands, for the whole window. Where the page takes a key, the browser and the menu do not get it too. */
export function useShellKeys(): void {
  useEffect(() => {
    const run = (command: string): boolean => isBehindWindow(command) || runCommand(command);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event)) return;
      const command = commandOfKey(event);
      if (command && run(command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    const endMenu = onEvent("menu", ({ command }) => {
      run(command);
    });
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      endMenu();
    };
  }, []);
}
