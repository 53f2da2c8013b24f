/**
 * renderer/summary/paper — the summary on its pages, as it will be printed. The rule: what is printed is main's; here it is
 * only cut into lines and pages, measured as the browser sets it.
 */
import { useElementSize } from "@mantine/hooks";
import { type CSSProperties, Fragment as Group, useEffect, useMemo, useState } from "react";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { BlockText } from "./BlockText.tsx";
import { EditParagraph } from "./EditParagraph.tsx";
import { linesOf, paper } from "./paperSize.ts";
import { type Fragment, usePages } from "./usePages.ts";

interface Props {
  readonly view: SummaryView;
  /** Why paragraphs cannot be edited here; null: they can */
  readonly fixed: string | null;
  /** Called once the pages stand */
  readonly drawn: () => void;
  /** Whether a paragraph is changed and not saved */
  readonly unsaved: (unsaved: boolean) => void;
}

const none: ReadonlyMap<string, string> = new Map();

/** The document as pages: A4, 22 lines a page. Where pages break is worked out from the text as the browser sets it. */
export function SummaryDesk({ view, fixed, drawn: onDrawn, unsaved: onUnsaved }: Props) {
  const { model, changed, lineSpacing } = view;
  // Here and not in the editor: a number that changes meanwhile may move the paragraph to another page.
  const [draft, setDraft] = useState<{ paragraph: number; text: string } | null>(null);
  const isUnsaved =
    draft !== null &&
    model.blocks.some(({ paragraph, template }) => paragraph === draft.paragraph && template !== draft.text);
  useEffect(() => {
    onUnsaved(isUnsaved);
    return () => onUnsaved(false);
  }, [isUnsaved, onUnsaved]);
  const { ref, width } = useElementSize();
  const today = useMemo(() => {
    if (!changed) return none;
    return new Map(
      changed.flatMap(({ anchor, today: now }) => (anchor === null ? [] : [[anchor, now ?? ""] as const])),
    );
  }, [changed]);
  const { measure, pages } = usePages(model.blocks, lineSpacing, `${[...today]}`);
  const stands = pages.length > 0 && width > 0;
  useEffect(() => {
    if (stands) onDrawn();
  }, [stands, onDrawn]);
  const lineHeight = `${linesOf(lineSpacing).lineHeight}px`;
  const scale = width > 0 ? Math.min(1, width / paper.width) : 1;
  const style = {
    "--summary-line": lineHeight,
    "--summary-width": `${paper.textWidth}px`,
    "--summary-scale": scale,
  } as CSSProperties;

  return (
    <div ref={ref} className="summary-room" style={style}>
      <div ref={measure} className="summary-measure" aria-hidden>
        {model.blocks.map((block, index) => (
          <BlockText key={keyOf(block, index)} block={block} asOf={model.asOf} today={today} inert />
        ))}
      </div>
      {pages.map((fragments, page) => (
        <section
          key={fragments[0]?.key}
          className="summary-page"
          aria-label={`第 ${page + 1} 页`}
          style={{
            width: paper.width,
            minHeight: paper.height,
            padding: `${paper.top}px ${paper.right}px ${paper.bottom}px ${paper.left}px`,
            zoom: scale,
          }}
        >
          {fragments.map((fragment) => (
            <Group key={fragment.key}>{drawn(fragment)}</Group>
          ))}
          <footer className={`summary-page-number ${page % 2 === 0 ? "summary-odd" : "summary-even"}`}>
            — {page + 1} —
          </footer>
        </section>
      ))}
    </div>
  );

  function drawn({ block: index, spans, continued, goesOn, blankBefore }: Fragment) {
    const block = model.blocks[index];
    if (!block) return null;
    const isEdited = draft?.paragraph === block.paragraph;
    // The editor stands once, in the place of the first of the paragraph's blocks.
    const first = model.blocks.findIndex(({ paragraph }) => paragraph === block.paragraph) === index && !continued;
    if (isEdited && !first) return null;
    return (
      <div className="summary-place" style={{ marginTop: `calc(${blankBefore} * ${lineHeight})` }}>
        {block.edited && !continued && <span className="summary-own">本期</span>}
        {isEdited ? (
          <EditParagraph
            view={view}
            block={block}
            text={draft.text}
            setText={(text) => setDraft({ paragraph: block.paragraph, text })}
            done={() => setDraft(null)}
          />
        ) : (
          <BlockText
            block={{ ...block, spans }}
            asOf={model.asOf}
            today={today}
            continued={continued}
            goesOn={goesOn}
          />
        )}
        {fixed === null && draft === null && !continued && (
          <button
            type="button"
            className="summary-edit"
            aria-label={`改这一段：${startOf(block.spans.map(({ text }) => text).join(""))}`}
            title="改这一段（只改这一期）"
            onClick={() => setDraft({ paragraph: block.paragraph, text: block.template })}
          >
            改
          </button>
        )}
      </div>
    );
  }
}

function keyOf({ paragraph }: { readonly paragraph: number }, index: number): string {
  return `${paragraph} ${index}`;
}

function startOf(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
