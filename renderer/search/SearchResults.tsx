import { Combobox, ScrollArea } from "@mantine/core";
import { monthText } from "../../db/exact/index.ts";
import type { OutputOf } from "../../electron/contract/contract.ts";
import type { Failure } from "../../electron/contract/envelope.ts";
import type { SearchHitView } from "../../electron/contract/search.ts";
import { FailureNote } from "../layout/FailureNote.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { words } from "../text/words.ts";

interface Props {
  /** The latest answer; undefined while the first is awaited */
  readonly answer: OutputOf<"search.all"> | undefined;
  readonly failure: Failure | null;
}

/** What was found, by ledger. */
export function SearchResults({ answer, failure }: Props) {
  if (failure) return <FailureNote failure={failure} />;
  if (!answer) return <Combobox.Empty>{words.reading}</Combobox.Empty>;
  return (
    <>
      {answer.behind > 0 && (
        <div className="search-note" role="status">
          正在整理刚写入的内容（还有 {answer.behind} 处变动），结果会自动补全。
        </div>
      )}
      <Combobox.Options aria-label="搜索结果">
        <ScrollArea.Autosize mah="min(70vh, 560px)" type="auto" scrollbarSize={8}>
          {answer.groups.map(({ ledger, total, hits }) => (
            <Combobox.Group key={ledger} label={groupLabel(ledger, total, hits.length)}>
              {hits.map((hit) => (
                <Combobox.Option key={hit.id} value={`${ledger} ${hit.id}`}>
                  <Hit hit={hit} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {answer.groups.length === 0 && (
            <Combobox.Empty>没有找到。可以输入任意几个字、拼音首字母、编码或数字。</Combobox.Empty>
          )}
        </ScrollArea.Autosize>
      </Combobox.Options>
    </>
  );
}

function groupLabel(ledger: string, total: number, shown: number): string {
  return `${ledgerName(ledger)}　${total} 条${total > shown ? `，显示 ${shown} 条` : ""}`;
}

function Hit({ hit }: { hit: SearchHitView }) {
  let length = 0;
  const pieces = hit.excerpt.map(({ text, marked }) => {
    const from = length;
    length += text.length;
    return marked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>;
  });
  // What is found may be all of what the record is called: then it stands there once.
  if (hit.excerpt.map(({ text }) => text).join("") === hit.label) return <span className="search-label">{pieces}</span>;
  return (
    <>
      <span className="search-label">{hit.label}</span>
      {hit.field !== null && (
        <span className="search-excerpt">
          {hit.field}
          {hit.month && `（${monthText(hit.month)}）`}：{pieces}
        </span>
      )}
    </>
  );
}
