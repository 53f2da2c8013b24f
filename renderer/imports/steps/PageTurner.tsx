import { Group, Text } from "@mantine/core";
import { PageNumbers } from "../../layout/PageNumbers.tsx";

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

/** Pages of a list; nothing where one page holds it. */
export function PageTurner({ page, pageSize, total, turn }: Props) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Text component="span" size="xs" className="tabular">
        共 {total} 行
      </Text>
      <PageNumbers pages={Math.ceil(total / pageSize)} page={page} turn={turn} />
    </Group>
  );
}
