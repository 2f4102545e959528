/** The element with this id, of the kind that the page was written with. */
export function byId<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

/** The element at or above an event's target that matches; undefined when there is none. */
export function hit(event: Event, selector: string): HTMLElement | undefined {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : undefined;
}

/** Shows a text, or hides the element when there is none. */
export function showText(element: HTMLElement, text: string): void {
  element.hidden = text === '';
  element.textContent = text;
}

/** A word of the page with its places filled. */
export function fill(template: string | undefined, values: Readonly<Record<string, string | number>> = {}): string {
  return (template ?? '').replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
