import { useEffect, useRef } from "react";

/** What the menu and the keys ask of the page at hand; the names are the menu's. */
export type Command =
  | "new"
  | "import"
  | "search"
  | "find"
  | "save"
  | "print"
  | "keys"
  | "about"
  | "refresh"
  | "again"
  | `area-${number}`;

const handlers = new Map<string, (() => void)[]>();

/** Carries out a command by the page that took it last; false where no page takes it. */
export function runCommand(command: string): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** While `active`, the component carries out the command. */
export function useCommand(command: Command, handler: () => void, active = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!active) return;
    const mine = () => latest.current();
    handlers.set(command, [...(handlers.get(command) ?? []), mine]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== mine),
      );
    };
  }, [command, active]);
}
