import { parse } from 'csv-parse/sync'

/** Rows of a comma-separated file with quoted cells; cells are trimmed, rows of one cell are dropped. */
export function parseCsv(text: string): string[][] {
  // OFAC ends its files with the end-of-file mark of DOS
  const rows: string[][] = parse(text.replaceAll('\u001a', ''), {
    bom: true,
    trim: true,
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  })
  return rows.filter((row) => row.length > 1)
}
