/**
 * Copies a text for the reader to paste. Pages that are not on https have no clipboard, so a field on the page that
 * shows the text is selected and copied in the older way; it stays selected.
 *
 * @param field - Shows the same text.
 * @returns whether the text was copied.
 */
export async function copyText(text: string, field?: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!field) return false;
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
