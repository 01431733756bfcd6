/** SQL without its comments and the texts in it, line by line as it was. */
export function bareSql(sql: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, blank)
}
