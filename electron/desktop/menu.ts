import type { Menu } from "electron";
import { type MenuCommand, menuTemplate } from "./menuTemplate.ts";

/** Sets the program's menu; a chosen item of ours goes to `command`. */
export function installMenu(
  menu: Pick<typeof Menu, "buildFromTemplate" | "setApplicationMenu">,
  packaged: boolean,
  command: (name: MenuCommand) => void,
): void {
  menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(command, packaged)));
}
