import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What stands in the place of children that could not be shown. */
  fallback: (error: Error, again: () => void) => ComponentChildren;
  children: ComponentChildren;
}

/** Keeps an error in one part of the view from blanking the rest. */
export class ErrorBoundary extends Component<Props, { error?: Error }> {
  static override getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override state: { error?: Error } = {};

  override render({ fallback, children }: Props) {
    const { error } = this.state;
    return error ? fallback(error, () => this.setState({ error: undefined })) : children;
  }
}
