/** One typeface: the names a page asks for it by, and the names a PDF knows it by. */
export interface PrintFace {
  readonly name: string;
  readonly families: readonly string[];
  /** Its PostScript name in a PDF */
  readonly postScript: RegExp;
}

/** What a kind of text is set in: the first of the chain that is installed. */
export interface PrintFontChain {
  readonly use: string;
  /** The name of the face the office wants; the first of the chain */
  readonly wanted: string;
  readonly faces: readonly PrintFace[];
  readonly generic: "serif" | "sans-serif";
}

const NOTO_SANS: PrintFace = {
  name: "思源黑体",
  families: ["Noto Sans CJK SC", "Source Han Sans SC"],
  postScript: /^(?:NotoSansCJK|SourceHanSans|NotoSansSC)/i,
};

/**
 * Fonts in chains: 方正小标宋 is often missing and may not be given away, and systems other than Windows have neither 黑体 nor
 * 宋体. No face stands in both chains: so what a PDF holds says which chain it was used for.
 */
export const titleFont: PrintFontChain = {
  use: "标题",
  wanted: "方正小标宋简体",
  faces: [
    {
      name: "方正小标宋简体",
      families: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"],
      postScript: /^FZ(?:XBS|XiaoBiaoSong)|小标宋/i,
    },
    { name: "黑体", families: ["黑体", "SimHei"], postScript: /^SimHei|^黑体/i },
    {
      name: "方正黑体",
      families: ["方正黑体_GBK", "方正黑体简体", "FZHei-B01S"],
      postScript: /^FZH(?:T|ei)|方正黑体/i,
    },
    NOTO_SANS,
  ],
  generic: "sans-serif",
};

export const textFont: PrintFontChain = {
  use: "正文",
  wanted: "宋体",
  faces: [
    { name: "宋体", families: ["宋体", "SimSun"], postScript: /^N?SimSun|^宋体/i },
    {
      name: "方正书宋",
      families: ["方正书宋_GBK", "方正书宋简体", "FZShuSong-Z01S"],
      postScript: /^FZS(?:S|huSong)|方正书宋/i,
    },
    {
      name: "思源宋体",
      families: ["Noto Serif CJK SC", "Source Han Serif SC"],
      postScript: /^(?:NotoSerifCJK|SourceHanSerif|NotoSerifSC)/i,
    },
  ],
  generic: "serif",
};

/** A chain as the style sheet names it. */
export function fontFamily({ faces, generic }: PrintFontChain): string {
  return [...faces.flatMap(({ families }) => families.map((family) => `"${family}"`)), generic].join(", ");
}
