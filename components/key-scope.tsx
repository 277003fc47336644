import type { ComponentChildren } from 'preact';

interface Props {
  class: string;
  onKeyDown(event: KeyboardEvent): void;
  children: ComponentChildren;
}

/** A part of a page in which keys are handled once for all the buttons inside; it is no control itself. */
export function KeyScope({ class: scopeClass, onKeyDown, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only passes on what the buttons inside were told
    <div class={scopeClass} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
