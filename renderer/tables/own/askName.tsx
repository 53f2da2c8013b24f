import { Button, Group, Stack, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { words } from "../../text/words.ts";

/** Asks for a table's new name; null when the window was closed. */
export function askName(title: string, name: string): Promise<string | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title,
      onClose: () => resolve(null),
      children: (
        <NameForm
          name={name}
          cancel={() => modals.close(id)}
          done={(next) => {
            resolve(next);
            modals.close(id);
          }}
        />
      ),
    });
  });
}

interface Props {
  readonly name: string;
  readonly cancel: () => void;
  readonly done: (name: string) => void;
}

function NameForm({ name: before, cancel, done }: Props) {
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) done(name.trim());
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="名称"
          data-autofocus
          withAsterisk
          maxLength={60}
          value={name}
          error={tried && missing ? "请填写名称" : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
          <Button type="submit">{words.confirm}</Button>
        </Group>
      </Stack>
    </form>
  );
}
