import { resolve } from "node:path";
import type { Command } from "./Command.ts";

/** sample: a fictional year of township and section sheets, to try the program with. Needs no data folder and touches none. */
export const sample: Command = {
  usage: "sample --out DIR",
  does: "写出一套虚构的乡镇和科室报表，供试用",
  options: { out: true },
  async run(line) {
    const folder = resolve(line.needed("out"));
    const { writeSample } = await import("../../build/sample/index.ts");
    const { year, files } = writeSample(folder);
    if (line.json) {
      await line.printJson({ asOf: year.asOf, files: files.map(({ path, records }) => ({ file: path, records })) });
      return 0;
    }
    for (const { path } of files) await line.print(path);
    await line.print(`截至月 ${year.asOf}。试用：import 上面的文件 --data DIR --as-of ${year.asOf}`);
    return 0;
  },
};
