import { Fragment } from "react";
import { unbrokenParts } from "../../../electron/contract/unbrokenParts.ts";

/** Words in which no number, date or stake is broken. */
export function Unbroken({ text }: { text: string }) {
  const parts = unbrokenParts(text);
  if (parts.every(({ whole }) => !whole)) return text;
  return parts.map((part, place) => {
    const key = `${place} ${part.text}`;
    return part.whole ? (
      <span key={key} className="paper-whole">
        {part.text}
      </span>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    );
  });
}
