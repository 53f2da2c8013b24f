import type { ReactNode } from "react";

interface Props {
  /** Of the heading, which names the section */
  readonly id: string;
  readonly title: ReactNode;
  readonly order?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ id, title, order = 2, className, children }: Props) {
  const Heading = `h${order}` as const;
  return (
    <section aria-labelledby={id} className={className}>
      <Heading className="section-title" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
