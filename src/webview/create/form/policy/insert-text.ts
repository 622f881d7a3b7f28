/**
 * Types a text over what is selected, as a person would: an `input` event follows, and Undo takes it back. Setting the
 * value would empty the history of a field; there is no newer way that keeps it.
 * @see https://developer.mozilla.org/docs/Web/API/Document/execCommand#inserttext
 */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true }));
}
