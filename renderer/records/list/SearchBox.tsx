import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../../layout/commands.ts";

/** Searches while typing, a moment after the last key; what an input method has not yet confirmed is not searched for. */
export function SearchBox({ value, change }: { value: string; change: (value: string) => void }) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const composing = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useCommand("search", () => input.current?.select());
  useEffect(() => () => window.clearTimeout(timer.current), []);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }

  const search = (next: string, after: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (!composing.current && next.trim() !== value) change(next.trim());
    }, after);
  };
  return (
    <TextInput
      ref={input}
      w={260}
      aria-label="搜索"
      placeholder="搜索名称、地点、备注等（Ctrl+F）"
      maxLength={100}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text && (
          <CloseButton
            size="sm"
            aria-label="清除搜索"
            onClick={() => {
              setText("");
              search("", 0);
            }}
          />
        )
      }
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value, 250);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        search(event.currentTarget.value, 250);
      }}
    />
  );
}
