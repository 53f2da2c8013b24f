import { Group, Pagination, Text } from "@mantine/core";

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

/** Pages of a list; nothing where one page holds it. */
export function PageTurner({ page, pageSize, total, turn }: Props) {
  const pages = Math.ceil(total / pageSize);
  return (
    <Group gap="sm" wrap="nowrap">
      <Text component="span" size="xs" className="tabular">
        共 {total} 行
      </Text>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={Math.min(page, pages)}
          onChange={turn}
          getControlProps={(control) => ({ "aria-label": controls[control] })}
          getItemProps={(number) => ({ "aria-label": `第 ${number} 页` })}
        />
      )}
    </Group>
  );
}

const controls: Readonly<Record<string, string>> = { first: "首页", last: "末页", previous: "上一页", next: "下一页" };
