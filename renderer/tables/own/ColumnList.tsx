import { ActionIcon, Checkbox, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type ColumnNode, keysUnder, moved } from "./columnTree.ts";

interface Props {
  /** In the order they stand in */
  readonly columns: readonly ColumnNode[];
  readonly hidden: readonly string[];
  readonly hide: (keys: readonly string[], hidden: boolean) => void;
  readonly reorder: (order: readonly string[]) => void;
}

/** Which columns are shown and in which order: a header moves with its columns, a column within its header. */
export function ColumnList({ columns, hidden, hide, reorder }: Props) {
  const move = (path: readonly number[], by: -1 | 1) => reorder(keysUnder(moved(columns, path, by)));
  return <Nodes nodes={columns} path={[]} above="" hidden={hidden} hide={hide} move={move} />;
}

interface NodesProps {
  readonly nodes: readonly ColumnNode[];
  readonly path: readonly number[];
  /** Headers over them: 计划／ */
  readonly above: string;
  readonly hidden: readonly string[];
  readonly hide: Props["hide"];
  readonly move: (path: readonly number[], by: -1 | 1) => void;
}

function Nodes({ nodes, path, above, hidden, hide, move }: NodesProps) {
  return (
    <ul className="column-list">
      {nodes.map((node, index) => {
        const keys = keysUnder([node]);
        const shown = keys.filter((key) => !hidden.includes(key)).length;
        const name = `${above}${node.text}`;
        const here = [...path, index];
        return (
          <li key={keys.join(" ")}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Checkbox
                label={node.text}
                aria-label={`显示 ${name}`}
                checked={shown > 0}
                indeterminate={shown > 0 && shown < keys.length}
                onChange={(event) => hide(keys, !event.currentTarget.checked)}
              />
              <Group gap={2} wrap="nowrap">
                {([-1, 1] as const).map((by) => (
                  <ActionIcon
                    key={by}
                    size="sm"
                    variant="subtle"
                    color="dark"
                    aria-label={`${by < 0 ? "左" : "右"}移 ${name}`}
                    disabled={nodes[index + by] === undefined}
                    onClick={() => move(here, by)}
                  >
                    {by < 0 ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />}
                  </ActionIcon>
                ))}
              </Group>
            </Group>
            {node.under.length > 0 && (
              <Nodes nodes={node.under} path={here} above={`${name}／`} hidden={hidden} hide={hide} move={move} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
