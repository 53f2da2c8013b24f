import type { XmlElement, XmlNode } from "./xmlTree.ts";

/** Changes of a tree at places that are known by their elements. */
export interface TreeEdits {
  /** The element around one; undefined for the root */
  parentOf(element: XmlElement): XmlElement | undefined;
  insertBefore(made: XmlElement, place: XmlElement): void;
  insertAfter(made: XmlElement, place: XmlElement): void;
  remove(element: XmlElement): void;
}

/** A tree knows no parents; they are looked up once for a round of changes, which must all go through what this gives. */
export function treeEdits(root: XmlElement): TreeEdits {
  const parents = new Map<XmlNode, XmlElement>();
  const enter = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      parents.set(child, parent);
      enter(child);
    }
  };
  enter(root);
  const insert = (made: XmlElement, place: XmlElement, offset: 0 | 1): void => {
    const parent = parents.get(place);
    if (!parent) return;
    parent.children.splice(parent.children.indexOf(place) + offset, 0, made);
    parents.set(made, parent);
    enter(made);
  };
  return {
    parentOf: (element) => parents.get(element),
    insertBefore: (made, place) => insert(made, place, 0),
    insertAfter: (made, place) => insert(made, place, 1),
    remove: (element) => {
      const parent = parents.get(element);
      if (parent) parent.children = parent.children.filter((child) => child !== element);
      parents.delete(element);
    },
  };
}
