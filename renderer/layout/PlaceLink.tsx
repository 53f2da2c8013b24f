import { Anchor, type AnchorProps } from "@mantine/core";
import type { ReactNode } from "react";
import { places, usePlace } from "./place.ts";
import { hashOf, type Route } from "./route.ts";

interface Props extends AnchorProps {
  readonly to: Route;
  /** Whether the page it leads to leads back here */
  readonly returns?: boolean;
  /** What is put away first: the window that the link stands in */
  readonly leaving?: () => void;
  readonly children: ReactNode;
}

/** A link to another page of the program, the month kept. */
export function PlaceLink({ to, returns = false, leaving, children, ...look }: Props) {
  const { asOf } = usePlace();
  return (
    <Anchor
      size="xs"
      {...look}
      href={hashOf({ route: to, asOf })}
      onClick={(event) => {
        event.preventDefault();
        leaving?.();
        void (returns ? places.goFrom(to) : places.go(to));
      }}
    >
      {children}
    </Anchor>
  );
}
