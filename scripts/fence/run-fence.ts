import { checkBrowserCode, clientEntries } from './browser-code.ts'
import { type Break, cruiseSources, sourceFolders } from './cruise-sources.ts'
import { listSources, unseen } from './listed-files.ts'
import { checkPlainRules } from './plain-rules.ts'

const inWords = ({ rule, from, to }: Break) => `${rule}: ${from} -> ${to}`

/** Every wall and every plain rule, over the whole repository. */
export async function runFence(root: string): Promise<{ moduleCount: number; problems: string[] }> {
  const { modules, breaks } = await cruiseSources(root, sourceFolders)
  const blind = unseen(
    listSources(root),
    modules.map((module) => module.source),
  )
  const browser = checkBrowserCode(modules, clientEntries(root, modules))
  return {
    moduleCount: modules.length,
    problems: [
      ...breaks.map(inWords),
      ...browser.map(inWords),
      ...blind.map((file) => `the-cruise-sees-everything: ${file} was not read`),
      ...checkPlainRules(root),
    ],
  }
}
