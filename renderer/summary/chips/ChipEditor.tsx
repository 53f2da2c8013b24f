import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { MOST_LETTERS } from "../../../electron/contract/paragraphLength.ts";
import type { SummaryKind } from "../../../electron/contract/summaryModel.ts";
import { useQuery } from "../../api/useQuery.ts";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { type ChipField, chipField } from "./chipField.ts";
import { unitsOf } from "./unitsOf.ts";

interface Props {
  readonly kind: SummaryKind;
  readonly asOf: string;
  readonly paragraph: number;
  readonly label: string;
  readonly description: string;
  readonly invalid: boolean;
  /** With which it opens is the text from then on */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: Ref<Pick<ChipField, "insert">>;
}

/** A paragraph being written: words, and chips for its numbers and choices. */
export function ChipEditor({
  kind,
  asOf,
  paragraph,
  label,
  description,
  invalid,
  text,
  setText,
  onKeyDown,
  ref,
}: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<ChipField>(null);
  const first = useRef(text);
  const [near, setNear] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const heard = useRef(setText);
  useEffect(() => {
    heard.current = setText;
  });
  // Main is asked anew only when tags have come, gone or moved: words are nothing to it.
  const [asked, setAsked] = useState(text);
  if (tagsOf(asked) !== tagsOf(text)) setAsked(text);
  const { value, failure, reload } = useQuery("summary.chips", { kind, asOf, paragraph, text: asked });
  useEffect(() => {
    if (!root.current) return;
    const made = chipField(root.current, first.current, {
      changed: (next) => heard.current(next),
      near: setNear,
      full: setFull,
    });
    field.current = made;
    return () => made.end();
  }, []);
  useEffect(() => {
    field.current?.name((value?.pieces ?? []).flatMap(({ text: tag, chip }) => (chip ? [[tag, chip] as const] : [])));
  }, [value]);
  useImperativeHandle(ref, () => ({ insert: (words) => field.current?.insert(words) }), []);
  return (
    <div>
      <div id={`${id}label`} className="summary-chips-label">
        {label}
      </div>
      <div id={`${id}about`} className="summary-chips-about">
        {description}
      </div>
      {/* Its content is the field's, never React's. */}
      {/* biome-ignore lint/a11y/useSemanticElements: neither an input nor a textarea can hold chips */}
      <div
        ref={root}
        className="summary-chips"
        role="textbox"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}about`}
        aria-invalid={invalid}
        data-autofocus
        onKeyDown={onKeyDown}
      />
      <div className="summary-chips-near" aria-live="polite">
        {near === null ? "" : `光标旁：${near}`}
      </div>
      {full && (
        <div className="summary-chips-wrong" role="alert">
          一段最多 {MOST_LETTERS} 字，超出的没有写入。
        </div>
      )}
      {failure && <FailureNote failure={failure} retry={reload} />}
    </div>
  );
}

function tagsOf(text: string): string {
  return JSON.stringify(unitsOf(text).flatMap((unit) => (unit.tag ? [unit.text] : [])));
}
