import { describe, expect, it } from "vitest";
import { failurePage } from "../../electron/desktop/failurePage.ts";

describe("the page of a program that cannot start", () => {
  it("says why, and takes the reason for text", () => {
    const page = failurePage("数据库 <script>alert(1)</script> & 其他");
    expect(page).toContain("交通台账未能启动");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 其他");
    expect(page).not.toContain("<script>");
  });
});
