/** The line on which each object of the outermost list of a JSON text begins; the text is valid. */
export function itemLines(text: string): number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    else if (isText) {
      if (char === '\\') at += 1;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === '{' || char === '[') {
      if (char === '{' && open.at(-1) === '[' && open.length <= 2 && open.indexOf('[') === open.length - 1)
        lines.push(line);
      open.push(char);
    } else if (char === '}' || char === ']') open.pop();
  }
  return lines;
}
