/** Rows of a comma-separated file with quoted cells; cells are trimmed, rows of one cell are dropped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { cell, next } = readCell(text, at)
    row.push(cell)
    const isRowEnd = next >= text.length || text[next] !== ','
    at = next + 1
    if (!isRowEnd) continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}

/** The cell that begins at `from`, and where its comma or line end is. */
function readCell(text: string, from: number): { cell: string; next: number } {
  let quoted = ''
  let at = from
  if (text[at] === '"') {
    for (;;) {
      const end = text.indexOf('"', at + 1)
      const close = end < 0 ? text.length : end
      quoted += text.slice(at + 1, close)
      at = close + 1
      if (text[at] !== '"') break
      quoted += '"'
    }
  }
  const comma = text.indexOf(',', at)
  const line = text.indexOf('\n', at)
  const next = Math.min(comma < 0 ? text.length : comma, line < 0 ? text.length : line)
  return { cell: (quoted + text.slice(at, next)).replaceAll('\u001a', '').trim(), next }
}
