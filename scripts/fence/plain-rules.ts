import { listFiles } from './listed-files.ts'
import { domainRoomRules } from './rules-domain-rooms.ts'
import { forbiddenText } from './rules-forbidden-text.ts'
import { functionRules } from './rules-functions.ts'
import { lawRules } from './rules-laws.ts'
import { lockFileRules } from './rules-lock-file.ts'
import { roomRules } from './rules-rooms.ts'
import { sizeRules } from './rules-sizes.ts'
import { sqlFunctionRules } from './rules-sql-functions.ts'
import { sqlHomeRules } from './rules-sql-homes.ts'
import { wordRules } from './rules-words.ts'
import { type PlainRule, sourceTree } from './source-tree.ts'

/** Every rule of the house that a look at files can judge. */
export const plainRules: readonly PlainRule[] = [
  ...roomRules,
  ...domainRoomRules,
  ...sizeRules,
  ...functionRules,
  ...lawRules,
  ...forbiddenText,
  ...lockFileRules,
  ...sqlFunctionRules,
  ...sqlHomeRules,
  ...wordRules,
]

/** Holds the repository against the plain rules. @returns what is wrong, each with the rule's name */
export function checkPlainRules(root: string): string[] {
  const tree = sourceTree(root, listFiles(root))
  return plainRules.flatMap((rule) => rule.check(tree).map((fault) => `${rule.name}: ${fault}`))
}
