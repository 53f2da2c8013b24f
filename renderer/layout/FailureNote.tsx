import { Alert, Group } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Failure } from "../../electron/contract/envelope.ts";
import { errorText } from "../../electron/contract/errorText.ts";
import { words } from "../text/words.ts";
import { ActionButton } from "./ActionButton.tsx";

/** A failure in the place of what could not be shown, with a way to try again. */
export function FailureNote({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <Alert color="red.9" variant="outline" icon={<IconAlertCircle aria-hidden />} role="alert">
      <Group justify="space-between" wrap="nowrap">
        {errorText(failure.code, failure.detail)}
        {retry && <ActionButton quiet label={words.retry} onClick={retry} style={{ flexShrink: 0 }} />}
      </Group>
    </Alert>
  );
}
