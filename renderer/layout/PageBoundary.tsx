import { Alert, Stack } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { words } from "../text/words.ts";
import { ActionButton } from "./ActionButton.tsx";

/**
 * Catches what a page throws while it is drawn, so that the rest of the window stays usable. No stack is shown. Give it the
 * page as key.
 */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Stack p="md" align="flex-start">
        <Alert color="red.9" variant="outline" role="alert" title="本页没有显示出来">
          程序内部出错，已保存的数据没有改动。请重试；如仍出错，请重新启动程序。
        </Alert>
        <ActionButton label={words.retry} onClick={() => this.setState({ failed: false })} />
      </Stack>
    );
  }
}
