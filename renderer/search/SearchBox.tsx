/**
 * renderer/search — one box in the top bar for everything: words, pinyin, codes, numbers. What is found stands by ledger; a choice
 * opens the record. The list's own box (records/list/SearchBox) narrows one list and is another thing.
 */
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useQuery } from "../api/useQuery.ts";
import { useCommand } from "../layout/commands.ts";
import { places } from "../layout/place.ts";
import { SearchResults } from "./SearchResults.tsx";

/** Hits shown per ledger, and milliseconds until an unfinished answer is asked for again. */
const [SHOWN, AGAIN] = [6, 800];

/** Ctrl+K leads here. Enter takes what is marked, the arrows move, Esc closes. */
export function SearchBox() {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 180);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { value, failure, reload } = useQuery("search.all", asked === "" ? null : { text: asked, limit: SHOWN });

  useCommand("find", () => {
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => {
    if (!value || value.behind === 0 || !combobox.dropdownOpened) return;
    const timer = setTimeout(reload, AGAIN);
    return () => clearTimeout(timer);
  }, [value, reload, combobox.dropdownOpened]);

  const open = (option: string) => {
    const [ledger = "", id = ""] = option.split(" ");
    combobox.closeDropdown();
    input.current?.blur();
    void places.go({ page: "record", ledger, id });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={open} width={560} position="bottom-end" withinPortal={false} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          className="search-box"
          aria-label="搜索全部台账"
          placeholder="搜索全部台账（Ctrl+K）"
          leftSection={<IconSearch size={15} aria-hidden />}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => {
            if (text.trim() !== "") combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ""}>
        <SearchResults answer={asked === "" ? undefined : value} failure={failure} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
