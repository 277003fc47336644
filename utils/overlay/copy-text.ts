/**
 * Copies text, at the user's click only.
 * @param shadow our own shadow root: where the old way puts its text field for a moment
 * @returns whether it is in the clipboard now
 */
export async function copyText(shadow: ShadowRoot, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page's permissions policy may forbid it, or the page has no focus.
    return copyBySelection(shadow, text);
  }
}

function copyBySelection(shadow: ShadowRoot, text: string): boolean {
  const focused = shadow.activeElement as HTMLElement | null;
  const field = shadow.ownerDocument.createElement('textarea');
  field.className = 'live';
  field.value = text;
  shadow.append(field);
  field.select();
  try {
    return shadow.ownerDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
