interface ItemTemplate {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: (...values: unknown[]) => void;
  submenu?: ItemTemplate[];
}

interface MenuItem {
  id: string | undefined;
  label: string;
  role: string | undefined;
  accelerator: string | undefined;
  submenu: Menu | null;
  click(): void;
}

/** electron.Menu: kept, not drawn; a test chooses an item by `Menu.getApplicationMenu()?.getMenuItemById("…")?.click()`. */
export class Menu {
  private static current: Menu | null = null;
  readonly items: MenuItem[];

  private constructor(template: ItemTemplate[]) {
    this.items = template.map((item) => ({
      id: item.id,
      label: item.label ?? "",
      role: item.role,
      accelerator: item.accelerator,
      submenu: item.submenu ? new Menu(item.submenu) : null,
      click: () => item.click?.(),
    }));
  }

  static buildFromTemplate(template: ItemTemplate[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.current;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) {
        return found;
      }
    }
    return null;
  }
}
