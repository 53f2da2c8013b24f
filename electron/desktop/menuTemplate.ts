import type { Menu, MenuItemConstructorOptions } from "electron";

/** What a menu item asks of the page; travels as the event `{ name: "menu", payload: { command } }`. */
export type MenuCommand =
  | "new"
  | "import"
  | "search"
  | "find"
  | "save"
  | "print"
  | "refresh"
  | "about"
  | "keys"
  | `area-${number}`;

/** The work areas in the order of the page's own navigation; Ctrl+1 is the first. */
const areas = 9;

/** Sets the program's menu; a chosen item of ours goes to `command`. */
export function installMenu(
  menu: Pick<typeof Menu, "buildFromTemplate" | "setApplicationMenu">,
  packaged: boolean,
  command: (name: MenuCommand) => void,
): void {
  menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(command, packaged)));
}

/**
 * The menu: 文件, 编辑, 视图, 帮助. Items that the page carries out call `command` with their id;
 * the others are Electron's own roles. Every item of ours has the id `menu:<command>`.
 */
export function menuTemplate(command: (name: MenuCommand) => void, packaged: boolean): MenuItemConstructorOptions[] {
  const item = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: `menu:${name}`,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => command(name),
  });
  const line: MenuItemConstructorOptions = { type: "separator" };

  return [
    {
      label: "文件(&F)",
      submenu: [
        item("新增记录", "new", "CommandOrControl+N"),
        item("导入…", "import", "CommandOrControl+I"),
        item("保存", "save", "CommandOrControl+S"),
        line,
        item("打印预览…", "print", "CommandOrControl+P"),
        line,
        { label: "退出", role: "quit" },
      ],
    },
    {
      label: "编辑(&E)",
      submenu: [
        { label: "撤销输入", role: "undo" },
        { label: "恢复输入", role: "redo" },
        line,
        { label: "剪切", role: "cut" },
        { label: "复制", role: "copy" },
        { label: "粘贴", role: "paste" },
        { label: "全选", role: "selectAll" },
        line,
        item("搜索", "find", "CommandOrControl+K"),
        item("在台账内搜索", "search", "CommandOrControl+F"),
      ],
    },
    {
      label: "视图(&V)",
      submenu: [
        item("刷新", "refresh", "F5"),
        line,
        ...Array.from({ length: areas }, (_, index) =>
          item(`转到左侧第 ${index + 1} 项`, `area-${index + 1}`, `CommandOrControl+${index + 1}`),
        ),
        line,
        { label: "放大", role: "zoomIn" },
        { label: "缩小", role: "zoomOut" },
        { label: "原始大小", role: "resetZoom" },
        { label: "全屏", role: "togglefullscreen" },
        ...(packaged ? [] : [line, { label: "开发者工具", role: "toggleDevTools" } as const]),
      ],
    },
    {
      label: "帮助(&H)",
      submenu: [item("快捷键", "keys", "F1"), item("关于交通台账", "about")],
    },
  ];
}
