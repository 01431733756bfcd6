import { parseOfac } from './parse-ofac.ts'
import { parseUn } from './parse-un.ts'
import type { ListFiles, ParsedList } from './sanction-list.ts'

/** Reads both publishers' files. @throws when one has another shape than expected */
export function parseLists(files: ListFiles): ParsedList[] {
  return [parseOfac(files.ofac), parseUn(files.un)]
}
