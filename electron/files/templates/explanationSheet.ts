/** The sheet on which the guide explains the tags: what stands there is words about tags, and stays as it is. */
export const EXPLANATION = "标签说明";
