import { Group, SimpleGrid, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LimitView } from "../../electron/contract/checks.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useReadonlyReason } from "../layout/BureauContext.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { submitting } from "../layout/submitting.ts";
import { told } from "../layout/told.ts";
import { words } from "../text/words.ts";

type Typed = Readonly<Record<string, string>>;

/** 审核界限: the limits that rules judge by; blank is as usual. */
export function LimitsForm() {
  const { value, failure, reload } = useQuery("checks.limits", {}, { ledgers: ["audit"] });
  const [typed, setTyped] = useState<Typed | null>(null);
  useEffect(() => {
    if (value) setTyped(typedOf(value.limits));
  }, [value]);
  const blocked = useReadonlyReason();
  if (!value || !typed) return <QueryNote waits failure={failure} reload={reload} />;
  const { limits } = value;
  const problems = limits.flatMap((limit) => problemOf(limit, typed[limit.name] ?? "") ?? []);
  const unchanged = JSON.stringify(typed) === JSON.stringify(typedOf(limits)) ? "没有改动" : null;
  const put = (next: Typed) => {
    const entries = limits.map(({ name }) => {
      const text = next[name]?.trim() ?? "";
      return { name, value: text === "" ? null : Number(text) };
    });
    return told(() => call("checks.saveLimits", { limits: entries }), "已保存。");
  };
  const save = async () => {
    if (problems.length === 0) await put(typed);
  };
  const asUsual = limits.every(({ set }) => set === null) ? "现在就是默认值" : null;
  return (
    <form aria-label="审核界限" onSubmit={submitting(save)}>
      <h2 className="section-title">审核界限</h2>
      <SimpleGrid cols={3} spacing="sm" maw={900}>
        {limits.map((limit) => (
          <TextInput
            key={limit.name}
            label={`${limit.name}（${limit.unit}）`}
            description={`规则 ${limit.rule}；不填按默认 ${limit.usual}`}
            inputWrapperOrder={["label", "input", "description", "error"]}
            placeholder={String(limit.usual)}
            maxLength={12}
            value={typed[limit.name] ?? ""}
            error={problemOf(limit, typed[limit.name] ?? "")}
            readOnly={blocked !== null}
            onChange={(event) => setTyped({ ...typed, [limit.name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Group gap="xs" my="sm">
        <ActionButton reason={blocked ?? unchanged} label={words.save} onClick={save} />
        <ActionButton quiet reason={blocked ?? asUsual} label="恢复默认界限" onClick={() => put({})} />
      </Group>
    </form>
  );
}

function typedOf(limits: readonly LimitView[]): Typed {
  return Object.fromEntries(limits.map(({ name, set }) => [name, set === null ? "" : String(set)]));
}

function problemOf({ least, most }: LimitView, text: string): string | null {
  if (text.trim() === "") return null;
  const number = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? null : `应为 ${least}－${most} 的数`;
}
