import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { words } from "../text/words.ts";

const quietBlue: MantineColorsTuple = [
  "#f0f5fa",
  "#dfe9f3",
  "#c0d3e6",
  "#9dbad7",
  "#7ea4c9",
  "#5f8cb8",
  "#45739f",
  "#2f5f8f",
  "#244e78",
  "#1a3c5e",
];

const fonts = '"Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif';
const small = { defaultProps: { size: "xs" } };
// The list of options scrolls itself: a scroll area around it could not be reached by keyboard.
const scrolledOptions = { options: { maxHeight: 250, overflowY: "auto" } };
const suggestion = { size: "xs", withScrollArea: false, comboboxProps: { shadow: "md" } };
const choice = { ...suggestion, nothingFoundMessage: "没有符合的选项", clearButtonProps: { "aria-label": "清除" } };
// What the calendars' own buttons are called, and how they write months and years.
const calendar = {
  ariaLabels: {
    nextMonth: "下一月",
    previousMonth: "上一月",
    nextYear: "下一年",
    previousYear: "上一年",
    nextDecade: "下十年",
    previousDecade: "上十年",
    monthLevelControl: "选择月份",
    yearLevelControl: "选择年份",
  },
  monthsListFormat: "M月",
  monthLabelFormat: "YYYY年M月",
  yearLabelFormat: "YYYY年",
  decadeLabelFormat: "YYYY年",
};
const closeLabel = { "aria-label": words.close };

/** Neutral and dense: one quiet blue, small controls, no shadows beyond what lies above the page. */
export const theme = createTheme({
  colors: { quietBlue },
  primaryColor: "quietBlue",
  primaryShade: 7,
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: "600" },
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  defaultRadius: "3px",
  black: "#1f2328",
  focusRing: "auto",
  components: {
    Button: small,
    TextInput: small,
    Textarea: small,
    Select: { defaultProps: choice, styles: scrolledOptions },
    MultiSelect: { defaultProps: choice, styles: scrolledOptions },
    NativeSelect: small,
    Autocomplete: { defaultProps: suggestion, styles: scrolledOptions },
    Checkbox: small,
    SegmentedControl: small,
    Pagination: small,
    Badge: { defaultProps: { size: "sm", variant: "light", radius: "sm" } },
    Text: { defaultProps: { size: "sm" } },
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 8, fz: "xs" } },
    Modal: { defaultProps: { closeButtonProps: closeLabel, centered: true, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { closeButtonProps: closeLabel, position: "right", transitionProps: { duration: 0 } } },
    Notification: { defaultProps: { closeButtonProps: closeLabel } },
    Tooltip: {
      defaultProps: {
        multiline: true,
        maw: 360,
        withArrow: true,
        openDelay: 300,
        events: { hover: true, focus: true, touch: true },
        transitionProps: { duration: 0 },
      },
    },
    // Without the placeholder the first item has the focus, and the menu holds items only.
    Menu: { defaultProps: { shadow: "md", withInitialFocusPlaceholder: false, transitionProps: { duration: 0 } } },
    DatePicker: { defaultProps: calendar },
    MonthPicker: { defaultProps: calendar },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** Greys and reds dark enough to be read on white (4.5 : 1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#596068",
    "--mantine-color-placeholder": "#6a727a",
    "--mantine-color-error": "#b42318",
    "--mantine-color-disabled-color": "#767d85",
  },
  dark: {},
});
