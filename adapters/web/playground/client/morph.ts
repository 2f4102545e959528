/**
 * Makes `now` look like `next` by changing only what differs, so that focus, what was typed or chosen, an open dialog and
 * running transitions stay.
 */
export function morph(now: Element, next: Element): void {
  syncAttributes(now, next);
  const children = [...next.childNodes];
  children.forEach((child, at) => {
    const old = now.childNodes[at];
    if (!old) now.append(child);
    else if (old instanceof Element && child instanceof Element && isSameKind(old, child)) morph(old, child);
    else if (old instanceof Text && child instanceof Text) setText(old, child.data);
    else old.replaceWith(child);
  });
  while (now.childNodes.length > children.length) now.lastChild?.remove();
}

/** Opened and closed by the reader, not by the server. */
function isReaders(element: Element, attribute: string): boolean {
  return attribute === 'open' && (element instanceof HTMLDialogElement || element instanceof HTMLDetailsElement);
}

function isSameKind(a: Element, b: Element): boolean {
  return a.tagName === b.tagName && a.getAttribute('data-key') === b.getAttribute('data-key');
}

function syncAttributes(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !isReaders(now, name)) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
}

function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
